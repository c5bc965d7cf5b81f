'use client'
import { Link, useTranslation } from '@payloadcms/ui'
import { BEST_SELLER_DAYS } from '../../../domain/dashboards/spans'
import type { Dashboard } from '../../../queries/dashboards'
import { Card } from '../../components/Card'
import { type Condition, listUrl } from '../../lists/list-url'
import { wordsOf } from '../../words'
import { DashboardFrame } from './DashboardFrame'
import { closedUrl, within } from './links'
import { numbersIn } from './numbers'
import { BestSellers } from './parts/BestSellers'
import { Figure } from './parts/Figure'
import { PeakHours } from './parts/PeakHours'
import { SalesByHour } from './parts/SalesByHour'
import { SalesFigure } from './parts/SalesFigure'
import { WaitingList } from './parts/WaitingList'
import type { Picks } from './remembered-picks'
import { useDashboard } from './use-dashboard'
import { restaurantWords } from './words/restaurant'

interface Props {
  data: Dashboard<'restaurant'>
  picks: Picks
  /** An administrator looks into this kitchen and wants to go back. */
  visiting: boolean
}

/** What an owner wants to know first: what waits for me, how is my day going, what sells, and when. */
export function Restaurant({ data, picks, visiting }: Props) {
  const state = useDashboard('restaurant', { data, picks })
  const { i18n } = useTranslation()
  const { say, locale } = wordsOf(i18n, restaurantWords)
  const { at, market, restaurants, open, waiting, today, weekBefore, preparation, bestSellers, peaks } = state.data
  const numbers = numbersIn(locale, market)
  const own: Condition = ['restaurant', 'in', restaurants.map(({ id }) => id)]
  const [only] = restaurants
  const weekday = numbers.weekday(weekBefore.from)
  const refused = today.declined
  return (
    <DashboardFrame
      title={restaurants.length === 1 && only ? say('titleOne', { name: only.name }) : say('titleMany')}
      subtitle={`${numbers.day(at)} · ${market.name}`}
      time={numbers.clock(at)}
      state={state}
      door={visiting ? '/admin' : '/restaurant'}
    >
      {visiting && (
        <p>
          <Link href="/admin" prefetch={false}>
            {say('backToAll')}
          </Link>
        </p>
      )}
      <section className="wb-card" aria-labelledby="wb-waiting">
        <header className="wb-dash-head">
          <h2 id="wb-waiting">{say('waiting')}</h2>
          <Link href={kitchenUrl(restaurants)} prefetch={false} className="wb-button wb-button--primary">
            {say('openKitchen')}
          </Link>
        </header>
        <WaitingList
          at={at}
          open={open}
          waiting={waiting}
          several={restaurants.length > 1}
          scope={own}
          numbers={numbers}
        />
      </section>
      <ul className="wb-figures">
        <Figure
          label={say('ordersToday')}
          value={numbers.count(today.received)}
          hint={say('ordersBefore', { count: numbers.count(weekBefore.received), weekday })}
          href={listUrl('orders', [own, ...within('createdAt', today)])}
        />
        <SalesFigure today={today} weekBefore={weekBefore} scope={own} numbers={numbers} />
        <Figure
          label={say('preparation')}
          value={numbers.minutes(preparation.averageMinutes)}
          hint={
            preparation.cooked === 0
              ? say('preparationNone')
              : preparation.late > 0
                ? say('preparationHint', {
                    late: numbers.count(preparation.late),
                    cooked: numbers.count(preparation.cooked),
                  })
                : say('preparationOnTime', { cooked: numbers.count(preparation.cooked) })
          }
          href={listUrl('orders', [own, ...within('createdAt', today), ['readyAt', 'exists', true]])}
        />
        <Figure
          label={say('refused')}
          value={numbers.count(refused)}
          hint={
            refused === 0
              ? say('refusedNone')
              : today.unanswered > 0
                ? say('refusedHint', { unanswered: numbers.count(today.unanswered) })
                : say('refusedAnswered')
          }
          href={closedUrl(own, ['declined'], today)}
          tone={today.unanswered > 0 ? 'bad' : undefined}
        />
      </ul>
      <div className="wb-dash-grid wb-dash-grid--wide-first">
        <div className="wb-dash-stack">
          <SalesByHour at={at} today={today} weekBefore={weekBefore} scope={own} numbers={numbers} />
          <PeakHours at={at} timeZone={market.timeZone} peaks={peaks} scope={own} numbers={numbers} />
        </div>
        <Card title={say('bestSellers')}>
          <p className="wb-quiet">{say('bestSellersHint', { days: BEST_SELLER_DAYS })}</p>
          <BestSellers products={bestSellers} numbers={numbers} />
        </Card>
      </div>
      <p className="wb-quiet wb-dash-footnote">{say('salesAre')}</p>
    </DashboardFrame>
  )
}

/** The kitchen display of one restaurant, or where one is picked. */
function kitchenUrl(restaurants: readonly { id: string }[]): string {
  const [only, ...others] = restaurants
  return only && others.length === 0 ? `/admin/kitchen?restaurant=${only.id}` : '/admin/kitchen'
}
