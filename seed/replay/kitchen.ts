import { z } from 'zod'
import type { OrderStatus } from '../../src/domain/orders/transitions'
import { ORDER_STATUSES } from '../../src/domain/orders/transitions'
import { pause } from '../play/clock'
import { makeMove } from '../play/make-move'
import { Session } from '../play/session'
import { openSocket } from '../play/socket'
import type { Person } from './play-book'
import { orderOfNote, type Town } from './town'

const Order = z.looseObject({ id: z.string(), status: z.enum(ORDER_STATUSES), customerNote: z.string().nullish() })
const Orders = z.looseObject({ docs: z.array(Order) })
const NewOrder = z.looseObject({ orderId: z.string() })

type Order = z.output<typeof Order>

/** Owners open within so many minutes, one after another: a password check takes a tenth of a second. */
const OPENING_MINUTES = 10
/** How often an owner looks at the list, in case the socket has missed an order. */
const LOOK_EVERY_MS = 5_000

/** An owner's day: accepts what comes in, and has it ready when the instance says. */
export async function runKitchen(town: Town, owner: Person): Promise<void> {
  const { api, clock, daybook, over } = town
  const { owners } = town.playBook
  await clock.pass((OPENING_MINUTES * owners.indexOf(owner)) / owners.length, over)
  const session = new Session(api, owner.credentials, owner.address)
  const cooking = new Map<string, Promise<void>>()
  const guarded = (work: Promise<void>) => work.catch((error: unknown) => daybook.anomaly('kitchen', error))

  const take = (order: Order) => {
    if (!cooking.has(order.id)) cooking.set(order.id, guarded(cook(town, session, order)))
  }
  const look = async () => {
    const list = await api.get('/api/orders?where[status][equals]=placed&limit=200&depth=0', session, Orders)
    list.docs.forEach(take)
  }
  const hear = async (payload: unknown) => {
    const { orderId } = NewOrder.parse(payload)
    if (!cooking.has(orderId)) take(await readOrder(town, session, orderId))
  }

  openSocket(town, {
    namespace: '/restaurant',
    person: session,
    onConnect: () => void guarded(look()),
    events: { 'new-orders': (payload) => void guarded(hear(payload)) },
    until: over,
  })
  while (!over.aborted) {
    await pause(LOOK_EVERY_MS, over)
    if (!over.aborted) await guarded(look())
  }
  await Promise.all(cooking.values())
}

/** One order from its acceptance to the counter, wherever it stands. */
async function cook(town: Town, session: Session, { id, status: found, customerNote }: Order): Promise<void> {
  const { api, clock, over } = town
  const meal = town.instance.orders.find((order) => order.id === orderOfNote(customerNote))
  if (!meal) throw new Error(`order ${id} is none of the instance: ${customerNote ?? 'no note'}`)
  const move = (from: OrderStatus, to: OrderStatus, verb: string, body?: unknown) =>
    makeMove({
      from,
      to,
      ask: () => api.post(`/api/orders/${id}/${verb}`, session, body),
      read: async () => (await readOrder(town, session, id)).status,
    })
  for (let status = found; !over.aborted; ) {
    if (status === 'placed') {
      const prepMinutes = Math.max(1, Math.ceil(meal.readyAt - clock.minute()))
      status = await move(status, 'confirmed', 'accept', { prepMinutes })
    } else if (status === 'confirmed') {
      status = await move(status, 'preparing', 'preparing')
    } else if (status === 'preparing') {
      await clock.until(meal.readyAt, over)
      status = await move(status, 'ready', 'ready')
    } else {
      return
    }
  }
}

function readOrder({ api }: Town, session: Session, orderId: string): Promise<Order> {
  return api.get(`/api/orders/${orderId}?depth=0`, session, Order)
}
