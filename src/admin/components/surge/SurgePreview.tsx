'use client'
import { useFormFields, useTranslation } from '@payloadcms/ui'
import { formatMoney } from '../../../domain/money/format-money'
import { wordsOf } from '../../words'
import { useFormCurrency } from '../use-form-currency'
import { saySurge } from './say-surge'
import { surgeFieldWords } from './words'

/** What the surge of the form comes to for a delivery of this tariff, in a sentence. */
export function SurgePreview() {
  const words = wordsOf(useTranslation().i18n, surgeFieldWords)
  const currency = useFormCurrency(words.locale)
  const draft = useFormFields(([fields]) => {
    const value = (path: string) => fields[path]?.value
    return {
      deliveryBase: value('deliveryBase'),
      deliveryPerKm: value('deliveryPerKm'),
      enabled: value('surge.enabled'),
      capBasisPoints: value('surge.capBasisPoints'),
      capAmount: value('surge.capAmount'),
      driverBasisPoints: value('surge.driverBasisPoints'),
    }
  })
  const money = (amount: number) =>
    currency ? formatMoney({ amount, currency }, words.locale) : new Intl.NumberFormat(words.locale).format(amount)
  return (
    <div className="wb-card wb-promo-sentence wb-surge-sentence" role="status">
      <span className="wb-quiet">{words.say('preview')}</span>
      <strong>{saySurge(draft, words, money)}</strong>
    </div>
  )
}
