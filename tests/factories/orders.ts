import type { Answer } from './api'
import { ADDRESS, type Person, type Town } from './town'

export interface PlacedOrder {
  id: string
  number: string
  status: string
  trackingToken: string
  total: { amount: number; currency: string }
}

/** Puts products into the customer's cart and orders them, through the API. */
export async function placeOrder(
  { api, people, mine }: Town,
  {
    customer = people.customer,
    productId = mine.products[0],
    quantity = 1,
    key,
  }: { customer?: Person; productId?: string; quantity?: number; key?: string } = {},
): Promise<Answer<PlacedOrder>> {
  const { token } = customer
  const added = await api.post('/api/cart/add', { token, body: { productId, quantity } })
  if (added.status !== 200) throw new Error(`cart/add answered ${added.status} ${added.code}`)
  return api.post<PlacedOrder>('/api/orders', { token, key, body: { address: ADDRESS, payment: { method: 'cash' } } })
}
