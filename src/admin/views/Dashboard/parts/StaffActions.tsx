'use client'
import { Link, useTranslation } from '@payloadcms/ui'
import type { StaffAction } from '../../../../queries/dashboards/staff-actions'
import { logName } from '../../../log-names/log-name'
import { wordsOf } from '../../../words'
import type { Numbers } from '../numbers'
import { complianceWords } from '../words/compliance'

interface Props {
  actions: readonly StaffAction[]
  numbers: Numbers
}

/** What people of the house did last, each with its entry in the log. */
export function StaffActions({ actions, numbers }: Props) {
  const { i18n } = useTranslation()
  const { say, label } = wordsOf(i18n, complianceWords)
  if (actions.length === 0) return <p className="wb-empty">{say('staffNone')}</p>
  return (
    <ul className="wb-dash-rows">
      {actions.map(({ id, command, person, subjectKind, number, at }) => (
        <li key={id}>
          <Link href={`/admin/collections/compliance-log/${id}`} prefetch={false}>
            {logName(command, label)}
          </Link>
          <span className="wb-dash-rows__what">
            {[person ?? say('somebody'), number ?? subjectKind].filter(Boolean).join(' · ')}
          </span>
          <span className="wb-dash-rows__state wb-quiet">{numbers.moment(at)}</span>
        </li>
      ))}
    </ul>
  )
}
