import { Link } from '@payloadcms/ui'
import type { ServerProps } from 'payload'
import { principalOf } from '../../http/principal'
import { dispatchWords } from '../views/Dispatch/words'
import { wordsOf } from '../words'

/** The way to the board, above the collections, for those who may look at it. */
export function DispatchNavLink({ user, i18n }: ServerProps) {
  const role = principalOf(user)?.role
  if (role !== 'admin' && role !== 'support') return null
  return (
    <Link className="nav__link" href="/admin/dispatch" prefetch={false}>
      <span className="nav__link-label">{wordsOf(i18n, dispatchWords).say('title')}</span>
    </Link>
  )
}
