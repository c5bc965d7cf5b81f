import { expect, it } from 'vitest'
import type { CurrencyCode } from '../money/currencies'
import { formatMoney } from '../money/format-money'
import { type DraftPromotion, sayPromotion } from './say-promotion'

const FRIDAY = [[], [], [], [], [{ opens: '17:00', closes: '20:00' }], [], []]

const said = (draft: Partial<DraftPromotion>, language: 'en' | 'fr' = 'en', currency: CurrencyCode = 'USD') =>
  sayPromotion(
    { chosen: false, ...draft },
    { locale: language, money: (amount) => formatMoney({ amount, currency }, language) },
  )?.replaceAll(/[\u00a0\u202f]/g, ' ')

it('says what, how much and when', () => {
  const draft = { kind: 'percentage', percent: 10, most: 500, hours: { week: FRIDAY, special: [] } } as const
  expect(said(draft)).toBe('10% off, at most $5.00, Friday 17:00–20:00')
  expect(said(draft, 'fr', 'XAF')).toBe('10 % de remise, au plus 500 FCFA, vendredi 17:00–20:00')
})

it('joins days that are alike, and keeps apart those that are not', () => {
  const lunch = [{ opens: '11:00', closes: '14:00' }]
  const week = [lunch, lunch, lunch, [], lunch, [], [...lunch, { opens: '18:00', closes: '21:00' }]]
  expect(said({ kind: 'free_delivery', hours: { week, special: [] } })).toBe(
    'Free delivery, Monday–Wednesday 11:00–14:00 · Friday 11:00–14:00 · Sunday 11:00–14:00 + 18:00–21:00',
  )
})

it('says for whom and how often', () => {
  expect(
    said({
      kind: 'fixed',
      amount: 250,
      minimum: 2_000,
      firstOrder: true,
      code: ' hello ',
      uses: 1_000,
      perCustomer: 1,
    }),
  ).toBe('$2.50 off, from $20.00 on, first order only, with the code HELLO, 1,000 times in all, 1 for each customer')
  expect(said({ kind: 'buy_x_get_y', buyPieces: 2, freePieces: 1, chosen: true, budget: 50_000 })).toBe(
    'Buy 2, get 1 free, on the chosen items, up to $500.00 in all',
  )
})

it('says nothing of what gives nothing yet', () => {
  expect(said({})).toBeUndefined()
  expect(said({ kind: 'percentage', most: 500 })).toBeUndefined()
})
