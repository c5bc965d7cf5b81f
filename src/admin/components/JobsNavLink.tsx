import { Link } from '@payloadcms/ui'
import type { ServerProps } from 'payload'
import { principalOf } from '../../http/principal'
import { wordsOf } from '../words'

/** The way to the failed jobs, below the collections, for those who may look at them. */
export function JobsNavLink({ user, i18n }: ServerProps) {
  if (principalOf(user)?.role !== 'admin') return null
  return (
    <Link className="nav__link" href="/admin/jobs" prefetch={false}>
      <span className="nav__link-label">{wordsOf(i18n).say('failedJobs')}</span>
    </Link>
  )
}
