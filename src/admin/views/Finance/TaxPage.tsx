import { Gutter } from '@payloadcms/ui'
import { notFound } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { houseDb } from '../../../http/house-db'
import { findTaxReport } from '../../../queries/finance/tax-report'
import { wordsOf } from '../../words'
import { PanelView } from '../PanelView'
import { viewerOf } from '../viewer-of'
import { Downloads } from './Downloads'
import { askedMarket } from './market-page'
import { PeriodChooser } from './PeriodChooser'
import { TaxTable } from './TaxTable'
import { financeWords } from './words'

/** `/admin/tax?market&from&to`: what is due to each authority of a market, for those who keep the books. */
export async function TaxPage(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const { role } = viewerOf(req, '/admin/tax')
  if (role !== 'admin' && role !== 'compliance') notFound()
  const words = wordsOf(req.i18n, financeWords)
  const { say } = words
  const asked = await askedMarket(props)
  if (!asked) notFound()
  const { market, choices, today, period, bad } = asked
  const report = await findTaxReport(houseDb(), market, period)
  return (
    <PanelView {...props} title={say('tax')}>
      <Gutter className="wb-page wb-dashboard wb-finance">
        <header className="wb-header">
          <div>
            <h1>{`${say('tax')} · ${market.name}`}</h1>
            <p className="wb-quiet">{say('taxExplain')}</p>
          </div>
          <Downloads
            path="/api/ledger/tax-report"
            query={{ ...period, market: market.slug }}
            kinds={['csv', 'pdf']}
            words={words}
          />
        </header>
        <PeriodChooser
          href="/admin/tax"
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
        <TaxTable rows={report.rows} words={words} />
      </Gutter>
    </PanelView>
  )
}
