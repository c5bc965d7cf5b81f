import type { Answer } from '../../factories/api'
import type { PlacedOrder } from '../../factories/orders'
import { ADDRESS, type Town } from '../../factories/town'

/** Somebody without an account: the cart's token is all they have. */
export interface Guest {
  cartToken: string
  headers: Record<string, string>
}

/** So many guests, each at an address of their own, each with this product in the cart. */
export function fillCarts(town: Town, count: number, productId: string, wish: Wish = {}): Promise<Guest[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => fillCart(town, index, { productId, ...wish })))
}

interface Wish {
  quantity?: number
  options?: readonly { id: string | undefined }[]
}

async function fillCart({ api }: Town, index: number, line: Wish & { productId: string }): Promise<Guest> {
  const headers = { 'x-simulated-address': `10.1.${index >> 8}.${index & 255}` }
  const added = await api.post<{ token: string }>('/api/cart/add', { headers, body: { quantity: 1, ...line } })
  if (added.status !== 200) throw new Error(`cart/add answered ${added.status} ${added.code}`)
  return { cartToken: added.body.token, headers }
}

const CONTACT = { name: 'Guest Test', phone: '+237699000222' }

/** Orders what is in the guest's cart, in cash. */
export function checkout(
  { api }: Town,
  guest: Guest,
  { key, tip = 0, promoCode, phone }: { key?: string; tip?: number; promoCode?: string; phone?: string } = {},
): Promise<Answer<PlacedOrder>> {
  const contact = { ...CONTACT, ...(phone && { phone }) }
  const body = { address: ADDRESS, contact, payment: { method: 'cash' }, tip, ...(promoCode && { promoCode }) }
  return api.post<PlacedOrder>('/api/orders', { ...guest, key, body })
}

/** How often each outcome came: `201`, or status and code of a refusal. */
export function tally(answers: readonly Answer<unknown>[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { status, code } of answers) {
    const outcome = code ? `${status} ${code}` : String(status)
    counts[outcome] = (counts[outcome] ?? 0) + 1
  }
  return counts
}
