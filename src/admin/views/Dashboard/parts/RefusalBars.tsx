'use client'
import { useTranslation } from '@payloadcms/ui'
import { ERROR_CODES } from '../../../../domain/errors'
import { MESSAGES } from '../../../../http/messages'
import type { Refusals } from '../../../../queries/dashboards/refusals'
import { wordsOf } from '../../../words'
import type { Numbers } from '../numbers'
import { complianceWords } from '../words/compliance'

interface Props {
  refusals: Refusals
  numbers: Numbers
}

/** What was refused most often, in the words that people read, and to whom. There are no rows behind it: refusals are only counted. */
export function RefusalBars({ refusals: { codes }, numbers }: Props) {
  const { i18n } = useTranslation()
  const { say, locale } = wordsOf(i18n, complianceWords)
  if (codes.length === 0) return <p className="wb-empty">{say('refusalsNone')}</p>
  const most = Math.max(...codes.map(({ refused }) => refused))
  const named = (role: string) => {
    if (role === 'staff') return say('staffRole')
    const known = ROLES.find((each) => each === role)
    return known ? say(known) : role
  }
  return (
    <ol className="wb-bars wb-bars--named">
      {codes.map(({ code, refused, roles }) => {
        const known = ERROR_CODES.find((each) => each === code)
        return (
          <li key={code}>
            <div>
              <code>{code}</code>
              <span className="wb-bars__bar" aria-hidden="true">
                <span className="wb-bars__fill" style={{ width: `${(100 * refused) / most}%` }} />
              </span>
              <strong className="wb-bars__count">{numbers.count(refused)}</strong>
              <span className="wb-quiet">
                {known && `${MESSAGES[locale][known]} `}({say('to', { roles: roles.map(named).join(', ') })})
              </span>
            </div>
          </li>
        )
      })}
    </ol>
  )
}

const ROLES = ['guest', 'system', 'customer', 'owner', 'driver', 'support', 'compliance', 'admin'] as const
