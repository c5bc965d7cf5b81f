'use client'
import { useFormFields, useTranslation } from '@payloadcms/ui'
import { formatMoney } from '../../../domain/money/format-money'
import { type DraftPromotion, sayPromotion } from '../../../domain/promotions/say-promotion'
import { wordsOf } from '../../words'
import { useFormCurrency } from '../use-form-currency'
import { promotionWords } from './words'

/** The promotion of the form in a sentence, as it will be once it is saved. */
export function PromotionPreview() {
  const { i18n } = useTranslation()
  const words = wordsOf(i18n, promotionWords)
  const currency = useFormCurrency(words.locale)
  const draft = useFormFields(([fields]): DraftPromotion => {
    const given = Object.fromEntries(Object.entries(fields).map(([path, field]) => [path, field?.value]))
    const some = (value: unknown) => Array.isArray(value) && value.length > 0
    return { ...given, chosen: some(given.products) || some(given.categories) }
  })
  const money = (amount: number) =>
    currency ? formatMoney({ amount, currency }, words.locale) : new Intl.NumberFormat(words.locale).format(amount)
  return (
    <div className="wb-card wb-promo-sentence" role="status">
      <span className="wb-quiet">{words.say('preview')}</span>
      <strong>{sayPromotion(draft, { locale: words.locale, money }) ?? words.say('incomplete')}</strong>
    </div>
  )
}
