'use client'
import { useTranslation } from '@payloadcms/ui'
import { Card } from '../../components/Card'
import { wordsOf } from '../../words'
import { numbersIn } from '../Dashboard/numbers'
import { CommissionTable } from './CommissionTable'
import { DaysTable } from './DaysTable'
import { EarnedChart } from './EarnedChart'
import { FinanceFigures } from './FinanceFigures'
import { Movements } from './Movements'
import type { SectionProps } from './section-props'
import { financeWords } from './words'

/** A restaurant's money in one currency: the numbers that matter, then how they came about. */
export function CurrencySection(props: SectionProps) {
  const { finance, several } = props
  const { i18n } = useTranslation()
  const { locale } = wordsOf(i18n, financeWords)
  const { currency, totals, days, commission } = finance
  // Calendar days are of no time zone any more.
  const numbers = numbersIn(locale, { currency, timeZone: 'UTC' })
  const words = wordsOf(i18n, financeWords)
  return (
    <>
      {several && <h2>{currency}</h2>}
      <FinanceFigures {...props} numbers={numbers} words={words} />
      <EarnedChart {...props} numbers={numbers} words={words} />
      {days.length > 0 && (
        <section className="wb-card" id={`wb-days-${currency}`} aria-label={words.say('days')}>
          <h2>{words.say('days')}</h2>
          <DaysTable days={days} totals={totals} numbers={numbers} words={words} />
        </section>
      )}
      <div className="wb-dash-grid">
        {commission.length > 0 && (
          <Card title={words.say('commission')}>
            <p className="wb-quiet">{words.say('commissionExplain')}</p>
            <CommissionTable rows={commission} numbers={numbers} words={words} />
          </Card>
        )}
        <Card title={words.say('movements')}>
          <Movements movements={finance.movements} numbers={numbers} words={words} />
        </Card>
      </div>
    </>
  )
}
