import { redirect } from 'next/navigation'
import type { PayloadRequest } from 'payload'
import { type Principal, principalOf } from '../../http/principal'

/** Who looks; whoever is not signed in is sent to the door, and back to the view from there. Payload guards no view of ours: each guards itself. */
export function viewerOf({ user }: PayloadRequest, view: `/admin/${string}`): Principal {
  return principalOf(user) ?? redirect(`/admin/login?${new URLSearchParams({ redirect: view })}`)
}
