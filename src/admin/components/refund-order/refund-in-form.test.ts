import { expect, it } from 'vitest'
import { refundInForm, refundQuery } from './refund-in-form'

const form = (fields: Record<string, string>) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return data
}

it('sends the lines that have pieces, and what else is ticked', () => {
  const given = form({ by: 'items', 'line-a': '2', 'line-b': '0', amount: '3', 'also-tip': 'on', fault: 'restaurant' })
  const wish = refundInForm(given, ['a', 'b'], 100)
  expect(wish).toEqual({ items: [{ id: 'a', quantity: 2 }], also: ['tip'], fault: 'restaurant' })
  expect(refundQuery(wish)).toBe('fault=restaurant&items=a%3A2&also=tip')
})

it('sends an amount in minor units, and no items beside it', () => {
  const wish = refundInForm(form({ by: 'amount', amount: '14.98', 'line-a': '1', fault: '' }), ['a'], 100)
  expect(wish).toEqual({ amount: 1_498, fault: 'platform' })
  expect(refundQuery(wish)).toBe('fault=platform&amount=1498')
})
