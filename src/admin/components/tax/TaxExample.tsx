'use client'
import { useFormFields, useTranslation } from '@payloadcms/ui'
import { applyRules } from '../../../domain/tax/apply-rules'
import { MILLION, type TaxRule } from '../../../domain/tax/tax-rule'
import { wordsOf } from '../../words'
import { taxWords } from './words'

/** What the rule in the form does to a hundred, told while it is typed. By itself alone: other rules of the market are not in the form. */
export function TaxExample() {
  const { say, locale } = wordsOf(useTranslation().i18n, taxWords)
  const percent = useFormFields(([fields]) => Number(fields.ratePercent?.value))
  const step = useFormFields(([fields]) => Number(fields.step?.value ?? 1))
  const ratePpm = Math.round((percent * MILLION) / 100)
  if (!Number.isFinite(percent) || ratePpm < 0 || ratePpm > MILLION) return <p className="wb-quiet">{say('all')}</p>
  const rule: TaxRule = { id: '', authorityId: null, level: 'state', ratePpm, step: 1 }
  const hundredths = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 })
  const tax = (included: boolean) => hundredths.format(applyRules(10_000, [rule], { included }).tax / 100)
  const rate = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 4 }).format(ratePpm / MILLION)
  return (
    <div className="wb-card wb-tax-example" role="status">
      <p>{say('example', { tax: tax(false), rate, held: tax(true) })}</p>
      {step > 1 && <p className="wb-quiet">{say('after')}</p>}
      <p className="wb-quiet">{say('all')}</p>
    </div>
  )
}
