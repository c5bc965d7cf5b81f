import type { Answer } from './api'
import { ADDRESS, type Person, type Town } from './town'

export interface PlacedBulk {
  id: string
  number: string
  total: { amount: number; currency: string }
  orders: { id: string; number: string; status: string; total: { amount: number } }[]
}

/** The n-th door of a street that leads north from the town's centre. */
export const door = (n: number) => ({
  address: { ...ADDRESS, line1: `${n + 1} Rue Joss`, lat: 4.052 + n * 0.0004 },
  contact: { name: `Office ${n + 1}`, phone: '+237699000333' },
})

export const doors = (count: number) => Array.from({ length: count }, (_, n) => door(n))

interface Wish {
  customer?: Person
  productId?: string
  quantity?: number
  deliveries?: readonly object[]
  key?: string
}

/** Orders one product to many doors, without a cart. */
export function orderBulk(
  { api, people, mine }: Town,
  {
    customer = people.customer,
    productId = mine.products[0],
    quantity = 1,
    deliveries = doors(3),
    key,
    ...more
  }: Wish & {
    [field: string]: unknown
  } = {},
): Promise<Answer<PlacedBulk>> {
  const body = { lines: [{ productId, quantity }], deliveries, payment: { method: 'cash' }, ...more }
  return api.post<PlacedBulk>('/api/orders/bulk', { token: customer.token, key, body })
}
