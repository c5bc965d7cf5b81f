import type { ServerComponentProps } from 'payload'
import { wordsOf } from '../words'

/** Below a list of networks: what it is for, and the address that who reads it is at. */
export function AddressNow({ i18n, req }: ServerComponentProps) {
  const { say } = wordsOf(i18n)
  const address = req.headers.get('x-client-address') ?? '?'
  return <p className="field-description">{say('financeNetworksExplain', { address })}</p>
}
