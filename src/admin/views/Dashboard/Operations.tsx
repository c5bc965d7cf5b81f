'use client'
import { useTranslation } from '@payloadcms/ui'
import { CLOSING } from '../../../domain/dashboards/spans'
import type { Dashboard } from '../../../queries/dashboards'
import { Card } from '../../components/Card'
import { type Condition, listUrl } from '../../lists/list-url'
import { wordsOf } from '../../words'
import { DashboardFrame } from './DashboardFrame'
import { closedUrl } from './links'
import { numbersIn } from './numbers'
import { DoorByHour } from './parts/DoorByHour'
import { Figure } from './parts/Figure'
import { MarketsTable } from './parts/MarketsTable'
import { OpenByState } from './parts/OpenByState'
import { SalesByHour } from './parts/SalesByHour'
import { SalesFigure } from './parts/SalesFigure'
import { TroubleList } from './parts/TroubleList'
import { WeakTable } from './parts/WeakTable'
import type { Picks } from './remembered-picks'
import { useDashboard } from './use-dashboard'
import { operationsWords } from './words/operations'
import { sharedWords } from './words/shared'

/** An administrator's first look: is all well now, how is the day going, and whom to call. */
export function Operations(first: { data: Dashboard<'operations'>; picks: Picks }) {
  const state = useDashboard('operations', first)
  const { i18n } = useTranslation()
  const { say, locale } = wordsOf(i18n, operationsWords)
  const shared = wordsOf(i18n, sharedWords).say
  const { at, market, open, troubles, drivers, today, weekBefore, weak, markets } = state.data
  const numbers = numbersIn(locale, market)
  const here: Condition = ['market', 'equals', market.id]
  const live = Object.values(open).reduce((sum, orders) => sum + orders, 0)
  const helpNeeded = (orders: number) => {
    if (orders === 0) return say('allWell')
    return orders === 1 ? say('needHelpOne') : say('needHelp', { count: numbers.count(orders) })
  }
  const closed = today.delivered + today.declined + today.cancelled + today.returned
  return (
    <DashboardFrame
      title={say('title', { market: market.name })}
      subtitle={`${numbers.day(at)} · ${market.timeZone}`}
      time={numbers.clock(at)}
      state={state}
      door="/admin"
    >
      <ul className="wb-figures">
        <Figure
          label={shared('openOrders')}
          value={numbers.count(live)}
          hint={helpNeeded(troubles.orders)}
          href={listUrl('orders', [here, ['closedAt', 'exists', false]])}
          tone={troubles.orders > 0 ? 'bad' : undefined}
        />
        <SalesFigure today={today} weekBefore={weekBefore} scope={here} numbers={numbers} />
        <Figure
          label={say('completion')}
          value={numbers.share(today.delivered, closed)}
          hint={
            closed > 0
              ? say('completionHint', { delivered: numbers.count(today.delivered), closed: numbers.count(closed) })
              : say('noneClosed')
          }
          href={closedUrl(here, CLOSING, today)}
        />
        <Figure
          label={say('clickToDoor')}
          value={numbers.minutes(today.p50)}
          hint={today.p90 === null ? say('noneDelivered') : say('clickToDoorHint', { p90: numbers.minutes(today.p90) })}
          href={closedUrl(here, ['delivered'], today)}
        />
        <Figure
          label={say('drivers')}
          value={numbers.share(drivers.busy, drivers.online)}
          hint={
            drivers.online > 0
              ? say('driversHint', { busy: numbers.count(drivers.busy), online: numbers.count(drivers.online) })
              : say('noDrivers')
          }
          href={listUrl('drivers', [here, ['online', 'equals', true]])}
        />
      </ul>
      <div className="wb-dash-grid wb-dash-grid--wide-first">
        <Card title={shared('needsYou')}>
          <TroubleList at={at} troubles={troubles} marketId={market.id} numbers={numbers} />
        </Card>
        <Card title={say('byState')}>
          <OpenByState open={open} scope={here} numbers={numbers} />
        </Card>
      </div>
      <div className="wb-dash-grid">
        <SalesByHour at={at} today={today} weekBefore={weekBefore} scope={here} numbers={numbers} />
        <DoorByHour at={at} today={today} scope={here} numbers={numbers} />
        {markets.length > 1 && (
          <Card title={say('byMarket')}>
            <p className="wb-quiet">{say('byMarketHint')}</p>
            <MarketsTable markets={markets} shown={market.slug} onPick={(slug) => state.pick({ market: slug })} />
          </Card>
        )}
        <Card title={say('weak')}>
          <p className="wb-quiet">{say('weakHint')}</p>
          <WeakTable at={at} restaurants={weak} numbers={numbers} />
        </Card>
      </div>
      <p className="wb-quiet wb-dash-footnote">{say('salesAre')}</p>
    </DashboardFrame>
  )
}
