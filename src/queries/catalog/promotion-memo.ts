import type { CurrencyCode } from '../../domain/money/currencies'
import type { LocalMoment } from '../../domain/opening/local-moment'
import { holdingToday, type Tidings, type ToldPromotion, tellToday } from '../../domain/promotions/told-promotion'

const MINUTE = 60_000

/** What the restaurants of a market tell of its promotions, worked out once a minute for all who ask. */
export class PromotionMemo {
  readonly #promotions: readonly ToldPromotion[]
  readonly #market: { readonly currency: CurrencyCode; readonly timeZone: string }
  #minute = Number.NaN
  /** Of today: those of the whole market, and those of single restaurants. */
  #everywhere: ToldPromotion[] = []
  #of = new Map<string, ToldPromotion[]>()
  /** By language and restaurant; those that have none of their own share one. */
  #told = new Map<string, readonly Tidings[]>()

  constructor(promotions: readonly ToldPromotion[], market: { currency: CurrencyCode; timeZone: string }) {
    this.#promotions = promotions
    this.#market = market
  }

  of(restaurantId: string, moment: LocalMoment, locale: 'en' | 'fr'): readonly Tidings[] {
    const minute = Math.floor(moment.at.getTime() / MINUTE)
    if (minute !== this.#minute) this.#look(minute, moment)
    const own = this.#of.get(restaurantId)
    const key = `${locale}:${own ? restaurantId : ''}`
    const known = this.#told.get(key)
    if (known) return known
    const told = tellToday([...(own ?? []), ...this.#everywhere], moment, this.#market, locale)
    this.#told.set(key, told)
    return told
  }

  #look(minute: number, moment: LocalMoment): void {
    const today = holdingToday(this.#promotions, moment, this.#market.timeZone)
    this.#minute = minute
    this.#everywhere = today.filter(({ restaurantIds }) => restaurantIds === null)
    this.#of = new Map()
    this.#told = new Map()
    for (const promotion of today)
      for (const id of promotion.restaurantIds ?? []) this.#of.set(id, [...(this.#of.get(id) ?? []), promotion])
  }
}
