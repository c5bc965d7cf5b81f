import type { Answer } from './api'
import { ADDRESS, type Town } from './town'

export interface SlotView {
  from: string
  to: string
  remaining: number
}

interface SlotsView {
  timeZone: string
  dates: string[]
  date: string
  slots: SlotView[]
}

/** Lets the restaurant `mine` take orders for later, day and night, so that tests do not depend on the hour. */
export async function takeLaterOrders({ sql, mine }: Town, capacity = 10): Promise<void> {
  await sql.query(
    'update restaurants set slot_capacity = $1, slot_minutes = 30, slot_lead_minutes = 60, slot_days_ahead = 3, hours = null where id = $2',
    [capacity, mine.id],
  )
}

export function readSlots({ api, mine }: Town, date?: string): Promise<Answer<SlotsView>> {
  return api.get<SlotsView>(`/api/catalog/restaurants/${mine.slug}/slots${date ? `?date=${date}` : ''}`)
}

/** A slot at noon of a day from now on; tomorrow is 1. */
export async function noonSlot(town: Town, days = 1): Promise<SlotView> {
  const { body } = await readSlots(town)
  const { body: day } = await readSlots(town, body.dates[days])
  // Noon in Douala.
  const slot = day.slots.find(({ from }) => from.includes('T11:00'))
  if (!slot) throw new Error(`no slot at noon of ${day.date}`)
  return slot
}

/** Orders one piece for a slot, by somebody's account or a new guest's cart. */
export async function orderFor<Body = Record<string, unknown>>(
  { api, mine }: Town,
  scheduledFor: string,
  { token, productId = mine.products[0] }: { token?: string; productId?: string } = {},
): Promise<Answer<Body> & { cartToken: string | undefined }> {
  const added = await api.post<{ token?: string }>('/api/cart/add', {
    token,
    body: { productId, quantity: 1, scheduledFor },
  })
  if (added.status !== 200) throw new Error(`cart/add answered ${added.status} ${added.code}`)
  const cartToken = added.body.token
  const answer = await api.post<Body>('/api/orders', {
    token,
    cartToken,
    body: {
      address: ADDRESS,
      contact: { name: 'Guy Test', phone: '+237699000333' },
      payment: { method: 'cash' },
      scheduledFor,
    },
  })
  return { ...answer, cartToken }
}
