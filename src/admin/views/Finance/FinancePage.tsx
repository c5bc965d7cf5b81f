import { Gutter } from '@payloadcms/ui'
import { notFound } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { localDay } from '../../../domain/time/local-day'
import { houseDb } from '../../../http/house-db'
import { virtualNow } from '../../../http/virtual-now'
import { pickRestaurant } from '../../../queries/finance/pick-restaurant'
import { findRestaurantFinance } from '../../../queries/finance/restaurant-finance'
import { wordsOf } from '../../words'
import { PanelView } from '../PanelView'
import { viewerOf } from '../viewer-of'
import { one, periodOf } from './asked'
import { CurrencySection } from './CurrencySection'
import { Downloads } from './Downloads'
import { FinanceOrders } from './FinanceOrders'
import { PeriodChooser } from './PeriodChooser'

import { financeWords } from './words'

/** `/admin/finance?restaurant&from&to`: what a restaurant earned, for its owner; administrators look at any. */
export async function FinancePage(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const viewer = viewerOf(req, '/admin/finance')
  if (viewer.role !== 'owner' && viewer.role !== 'admin') notFound()
  const words = wordsOf(req.i18n, financeWords)
  const { say } = words
  const { picked, choices } = await pickRestaurant(houseDb(), viewer, one(props.searchParams, 'restaurant'))
  if (!picked && one(props.searchParams, 'restaurant')) notFound()
  const frame = (content: React.ReactNode) => (
    <PanelView {...props} title={say('finance')}>
      <Gutter className="wb-page wb-dashboard wb-finance">{content}</Gutter>
    </PanelView>
  )
  if (!picked) return frame(<p className="wb-card wb-empty">{say('noRestaurant')}</p>)
  if (viewer.financeClosed.includes(picked.id)) {
    return frame(
      <>
        <h1>{`${say('finance')} · ${picked.name}`}</h1>
        <p className="wb-card wb-empty" role="status">
          {say('networkClosed')}
        </p>
      </>,
    )
  }
  const { timeZone } = picked.market
  const today = localDay(virtualNow(), timeZone).date
  const { period, bad } = periodOf(props.searchParams, today)
  const finance = await findRestaurantFinance(houseDb(), picked, period)
  const api = `/api/restaurants/${picked.id}/finance`
  return frame(
    <>
      <header className="wb-header">
        <div>
          <h1>{`${say('finance')} · ${picked.name}`}</h1>
          <p className="wb-quiet">{say('financeExplain', { zone: timeZone })}</p>
        </div>
        <Downloads path={api} query={period} kinds={['csv', 'pdf']} words={words} />
      </header>
      <PeriodChooser
        href="/admin/finance"
        period={period}
        today={today}
        choice={{
          name: 'restaurant',
          value: picked.id,
          options: choices.map(({ id, name }) => ({ value: id, text: name })),
        }}
        words={words}
      />
      {bad && (
        <p role="status" className="wb-problem">
          {say('badPeriod')}
        </p>
      )}
      {finance.currencies.map((each) => (
        <CurrencySection
          key={each.currency}
          finance={each}
          period={period}
          before={finance.periodBefore}
          restaurantId={picked.id}
          several={finance.currencies.length > 1}
        />
      ))}
      <FinanceOrders key={`${picked.id} ${period.from} ${period.to}`} api={api} period={period} timeZone={timeZone} />
    </>,
  )
}
