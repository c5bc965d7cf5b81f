import { Gutter } from '@payloadcms/ui'
import { notFound } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { houseDb } from '../../../http/house-db'
import { findRevenue } from '../../../queries/finance/revenue'
import { wordsOf } from '../../words'
import { PanelView } from '../PanelView'
import { viewerOf } from '../viewer-of'
import { Downloads } from './Downloads'
import { askedMarket } from './market-page'
import { PeriodChooser } from './PeriodChooser'
import { RevenueSection } from './RevenueSection'
import { financeWords } from './words'

/** `/admin/revenue?market&from&to`: what a market's orders came to and what of it is ours, for those who keep the books. */
export async function RevenuePage(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const { role } = viewerOf(req, '/admin/revenue')
  if (role !== 'admin' && role !== 'compliance') notFound()
  const words = wordsOf(req.i18n, financeWords)
  const { say } = words
  const asked = await askedMarket(props)
  if (!asked) notFound()
  const { market, choices, today, period, bad } = asked
  const revenue = await findRevenue(houseDb(), market, period)
  return (
    <PanelView {...props} title={say('revenue')}>
      <Gutter className="wb-page wb-dashboard wb-finance">
        <header className="wb-header">
          <div>
            <h1>{`${say('revenue')} · ${market.name}`}</h1>
            <p className="wb-quiet">{say('revenueExplain', { zone: market.timeZone })}</p>
          </div>
          <Downloads
            path="/api/ledger/revenue"
            query={{ ...period, market: market.slug }}
            kinds={['csv']}
            words={words}
          />
        </header>
        <PeriodChooser
          href="/admin/revenue"
          period={period}
          today={today}
          choice={{ name: 'market', value: market.slug, options: choices }}
          words={words}
        />
        {bad && (
          <p role="status" className="wb-problem">
            {say('badPeriod')}
          </p>
        )}
        {revenue.currencies.map((each) => (
          <RevenueSection
            key={each.currency}
            revenue={each}
            market={market.slug}
            period={period}
            before={revenue.periodBefore}
            several={revenue.currencies.length > 1}
          />
        ))}
      </Gutter>
    </PanelView>
  )
}
