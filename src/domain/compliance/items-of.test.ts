import { expect, it } from 'vitest'
import { itemsOf, type RegulatedProduct } from './items-of'

const products = new Map<string, RegulatedProduct>([
  ['dish', { goods: 'none', attributes: {} }],
  ['beer', { goods: 'alcohol', attributes: { abv: 5 } }],
])
const option = (productId: string | null, priceDelta: number, quantity = 1) => ({ productId, priceDelta, quantity })

it('takes what stands for a product of its own out of the line that it was chosen with', () => {
  const lines = [
    { productId: 'dish', quantity: 2, unitPrice: 1_500, options: [option('beer', 400, 3), option(null, 100)] },
  ]
  expect(itemsOf(lines, products)).toEqual([
    { goods: 'none', attributes: {}, quantity: 2, value: 600 },
    { goods: 'alcohol', attributes: { abv: 5 }, quantity: 6, value: 2_400 },
  ])
})

it('takes a product that nobody knows for nothing that rules speak of', () => {
  const lines = [{ productId: 'gone', quantity: 1, unitPrice: 500, options: [] }]
  expect(itemsOf(lines, products)).toEqual([{ goods: 'none', attributes: {}, quantity: 1, value: 500 }])
})

it('has no value below nothing, whatever a choice takes off', () => {
  const lines = [{ productId: 'dish', quantity: 1, unitPrice: 100, options: [option('beer', -200)] }]
  expect(itemsOf(lines, products).map(({ value }) => value)).toEqual([100, 0])
})
