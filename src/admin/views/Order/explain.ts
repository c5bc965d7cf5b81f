import { TAX_LEVEL_LABELS } from '../../../domain/finance/labels'
import { formatMoney } from '../../../domain/money/format-money'
import { driverPay } from '../../../domain/pricing/driver-pay'
import { type ExplainedAmount, type Explanation, explainAmounts } from '../../../domain/pricing/explain-amounts'
import { taxableOf } from '../../../domain/pricing/tax-on'
import { sayMultiplier } from '../../../domain/surge/tell-surge'
import type { Market, Order } from '../../../payload-types'
import type { OrderWords } from './words'

/** How each amount of an order came about, in sentences. */
export interface Sentences extends Record<ExplainedAmount, string> {
  /** Of what the driver earns by it. */
  driverPay(pay: number): string
}

/** The sentences of an order by the terms that priced it, else those of its market; undefined for a reader who may not see the market. */
export function explainOrder(order: Order, market: Market | null, words: OrderWords): Sentences | undefined {
  if (!market) return undefined
  const { say, locale } = words
  const money = (amount: number) => formatMoney({ amount, currency: order.currency }, locale)
  const number = (value: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value)
  const rate = (basisPoints: number) =>
    new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(basisPoints / 10_000)

  const onTop = taxableOf(order.subtotal, order.discounts) < order.subtotal ? 'exp_taxOnReduced' : 'exp_taxOn'

  function sentence(explanation: Explanation): string {
    switch (explanation.kind) {
      case 'distance': {
        const { base, perKm, km, zone } = explanation
        const way = say('exp_distance', { base: money(base), perKm: money(perKm), km: number(km) })
        return zone ? `${say('exp_zone', { zone: zone[locale] })} ${way}` : way
      }
      case 'rate':
        return say('exp_rate', { rate: rate(explanation.basisPoints), of: money(explanation.of) })
      case 'below':
        return say('exp_below', { threshold: money(explanation.threshold) })
      case 'surge': {
        const { multiplier, of, capAmount, driverBasisPoints } = explanation
        const why = say('exp_surge', { times: sayMultiplier(multiplier, locale), of: money(of) })
        const bound = capAmount === null ? [] : [say('exp_surgeCap', { cap: money(capAmount) })]
        return [why, ...bound, say('exp_surgeDriver', { rate: rate(driverBasisPoints) })].join(' ')
      }
      case 'tax':
        return say(explanation.included ? 'exp_taxIn' : onTop, { rate: rate(explanation.basisPoints) })
      case 'taxes': {
        const parts = explanation.parts.map(({ level, basisPoints, base, amount }) =>
          say('exp_taxPart', {
            level: TAX_LEVEL_LABELS[level][locale],
            rate: rate(basisPoints),
            base: money(base),
            amount: money(amount),
          }),
        )
        return [say(explanation.included ? 'exp_taxesIn' : 'exp_taxesOn'), ...parts].join(' ')
      }
      case 'then':
        return say('exp_then')
    }
  }

  const { deliveryFee, serviceFee, smallOrderFee, surgeFee, tax } = explainAmounts(
    order,
    order.pricing ?? { fees: market, zone: null },
  )
  return {
    deliveryFee: sentence(deliveryFee),
    serviceFee: sentence(serviceFee),
    smallOrderFee: sentence(smallOrderFee),
    surgeFee: sentence(surgeFee),
    tax: sentence(tax),
    driverPay(pay) {
      const { driverBase: base, driverPerKm: perKm } = market
      const { distanceMeters, tip } = order
      const terms = order.pricing?.surge
      const surge = terms && { fee: order.surgeFee, driverBasisPoints: terms.driverBasisPoints }
      if (driverPay({ base, perKm, distanceMeters, tip, surge }) !== pay) return say('exp_driverPayThen')
      const km = number(Math.ceil(Math.round(distanceMeters) / 100) / 10)
      const way = say('exp_driverPay', { base: money(base), perKm: money(perKm), km })
      return surge ? `${way} ${say('exp_surgePaid', { rate: rate(surge.driverBasisPoints) })}` : way
    },
  }
}
