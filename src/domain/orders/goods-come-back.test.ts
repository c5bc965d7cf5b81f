import { expect, it } from 'vitest'
import { goodsComeBack } from './goods-come-back'

it('gives the goods of a declined order back', () => {
  expect(goodsComeBack('release', { from: 'placed' })).toBe(true)
})

it('gives goods back until the kitchen has begun, and calls them waste afterwards', () => {
  const back = (from: Parameters<typeof goodsComeBack>[1]['from']) => goodsComeBack('release_or_waste', { from })
  expect([back('placed'), back('confirmed'), back('preparing'), back('ready')]).toEqual([true, true, false, false])
})

it('gives returned goods back only where somebody found them fit for sale', () => {
  expect(goodsComeBack('restock_or_waste', { from: 'out_for_delivery' })).toBe(false)
  expect(goodsComeBack('restock_or_waste', { from: 'out_for_delivery', restock: true })).toBe(true)
})

it('gives nothing back of what is sold', () => {
  expect(goodsComeBack('commit', { from: 'out_for_delivery' })).toBe(false)
})
