'use client'
import { useTranslation } from '@payloadcms/ui'
import { TROUBLES, UNANSWERED_AFTER_MINUTES } from '../../../domain/dashboards/spans'
import type { Dashboard } from '../../../queries/dashboards'
import { Card } from '../../components/Card'
import { wordsOf } from '../../words'
import { DashboardFrame } from './DashboardFrame'
import { troubleUrl } from './links'
import { numbersIn } from './numbers'
import { Figure } from './parts/Figure'
import { LookUp } from './parts/LookUp'
import { LostOrders } from './parts/LostOrders'
import { TroubleList } from './parts/TroubleList'
import type { Picks } from './remembered-picks'
import { useDashboard } from './use-dashboard'
import { sharedWords } from './words/shared'
import { supportWords } from './words/support'

/** What support wants to know first: which orders need me now; then what went wrong today and why. */
export function Support(first: { data: Dashboard<'support'>; picks: Picks }) {
  const state = useDashboard('support', first)
  const { i18n } = useTranslation()
  const { say, locale } = wordsOf(i18n, supportWords)
  const shared = wordsOf(i18n, sharedWords).say
  const { at, market, timeZone, troubles, lost } = state.data
  // No money is told here, so any currency will do.
  const numbers = numbersIn(locale, { currency: 'USD', timeZone })
  const hints = { minutes: numbers.minutes(UNANSWERED_AFTER_MINUTES) }
  return (
    <DashboardFrame
      title={say('title')}
      subtitle={`${numbers.day(at)} · ${market?.name ?? shared('allMarkets')}`}
      time={`${numbers.clock(at)} (${timeZone})`}
      state={state}
      door="/admin"
      everywhere={shared('allMarkets')}
    >
      <ul className="wb-figures">
        {TROUBLES.map((trouble) => (
          <Figure
            key={trouble}
            label={shared(trouble)}
            value={numbers.count(troubles.counts[trouble])}
            hint={say(`${trouble}Hint`, hints)}
            href={troubleUrl(trouble, at, market?.id)}
            tone={troubles.counts[trouble] > 0 ? 'bad' : undefined}
          />
        ))}
      </ul>
      <div className="wb-dash-grid wb-dash-grid--wide-first">
        <div className="wb-dash-stack">
          <Card title={shared('needsYou')}>
            <TroubleList at={at} troubles={troubles} marketId={market?.id} numbers={numbers} uncounted />
          </Card>
        </div>
        <div className="wb-dash-stack">
          <Card title={say('lookUp')}>
            <LookUp />
          </Card>
          <Card title={say('lost')}>
            <p className="wb-quiet">{say('lostHint')}</p>
            <LostOrders lost={lost} several={!market} numbers={numbers} />
          </Card>
        </div>
      </div>
    </DashboardFrame>
  )
}
