'use client'
import { Link, useTranslation } from '@payloadcms/ui'
import type { Dashboard } from '../../../queries/dashboards'
import { Card } from '../../components/Card'
import { listUrl } from '../../lists/list-url'
import { wordsOf } from '../../words'
import { DashboardFrame } from './DashboardFrame'
import { numbersIn } from './numbers'
import { AuditByDay, auditUrl } from './parts/AuditByDay'
import { Figure } from './parts/Figure'
import { RefusalBars } from './parts/RefusalBars'
import { StaffActions } from './parts/StaffActions'
import type { Picks } from './remembered-picks'
import { useDashboard } from './use-dashboard'
import { complianceWords } from './words/compliance'

const AUDIT_LOG = '/admin/collections/compliance-log'
const HOUSE = ['admin', 'support', 'compliance']

/** What compliance wants to know first: is everything written down, what was refused, and what did our own people do. */
export function Compliance(first: { data: Dashboard<'compliance'>; picks: Picks }) {
  const state = useDashboard('compliance', first)
  const { i18n } = useTranslation()
  const { say, locale } = wordsOf(i18n, complianceWords)
  const { at, market, audit, refusals, staff } = state.data
  const numbers = numbersIn(locale, market)
  const [yesterday, today] = audit.slice(-2)
  const dayBefore = new Date(Date.parse(at) - 86_400_000).toISOString()
  return (
    <DashboardFrame
      title={say('title')}
      subtitle={`${numbers.day(at)} · ${market.timeZone}`}
      time={numbers.clock(at)}
      state={state}
    >
      <ul className="wb-figures">
        <Figure
          label={say('auditToday')}
          value={numbers.count(today?.entries ?? 0)}
          hint={say('auditBefore', { count: numbers.count(yesterday?.entries ?? 0) })}
          href={today ? auditUrl(today) : AUDIT_LOG}
        />
        <Figure
          label={say('refused')}
          value={numbers.count(refusals.refused)}
          hint={say('refusedHint', { before: numbers.count(refusals.before) })}
          href="#wb-refusals"
        />
        <Figure
          label={say('staff')}
          value={numbers.count(staff.actions)}
          hint={
            staff.people === 0
              ? say('staffHintNone')
              : staff.people === 1
                ? say('staffHintOne')
                : say('staffHint', { people: numbers.count(staff.people) })
          }
          href={listUrl('compliance-log', [
            ['actorRole', 'in', HOUSE],
            ['at', 'greater_than_equal', dayBefore],
            ['at', 'less_than_equal', at],
          ])}
        />
      </ul>
      <AuditByDay days={audit} timeZone={market.timeZone} numbers={numbers} />
      <div className="wb-dash-grid">
        <section className="wb-card" id="wb-refusals" aria-labelledby="wb-refusals-title">
          <h2 id="wb-refusals-title">{say('refusals')}</h2>
          <p className="wb-quiet">{say('refusalsHint')}</p>
          <RefusalBars refusals={refusals} numbers={numbers} />
        </section>
        <Card title={say('staffLatest')}>
          <StaffActions actions={staff.latest} numbers={numbers} />
          <Link href={AUDIT_LOG} prefetch={false} className="wb-link">
            {say('allEntries')}
          </Link>
        </Card>
      </div>
    </DashboardFrame>
  )
}
