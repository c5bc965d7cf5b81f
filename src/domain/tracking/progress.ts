import type { DeliveryStatus } from '../deliveries/transitions'
import type { OrderStatus } from '../orders/transitions'

/** What a follower's page is made from. */
export interface Followed {
  readonly status: OrderStatus
  readonly delivery: { readonly status: DeliveryStatus } | null
  readonly history: readonly { readonly at: string; readonly subject: string; readonly status: string }[]
}

export const STAGES = ['received', 'accepted', 'prepared', 'on_the_way', 'delivered'] as const

export type Stage = (typeof STAGES)[number]

export interface StageState {
  readonly stage: Stage
  /** Behind us, going on, to come, or never to come. */
  readonly state: 'done' | 'now' | 'next' | 'off'
  /** When it was reached, ISO 8601. */
  readonly at: string | null
}

/** The status that says that a stage is behind us. */
const REACHED_BY: Readonly<Record<Stage, OrderStatus>> = {
  received: 'placed',
  accepted: 'confirmed',
  prepared: 'ready',
  on_the_way: 'out_for_delivery',
  delivered: 'delivered',
}

/** The stage that goes on in each status; undefined when nothing does any more. */
const GOING_ON: Readonly<Record<OrderStatus, Stage | undefined>> = {
  scheduled: 'received',
  pending: 'received',
  payment_failed: 'received',
  placed: 'accepted',
  confirmed: 'prepared',
  preparing: 'prepared',
  ready: 'on_the_way',
  out_for_delivery: 'on_the_way',
  delivered: undefined,
  declined: undefined,
  cancelled: undefined,
  returned: undefined,
}

/** The way of an order in five stages, as its follower sees it. */
export function stagesOf({ status, history }: Followed): StageState[] {
  const now = GOING_ON[status]
  const over = now === undefined
  return STAGES.map((stage, index) => {
    const at = history.find((step) => step.subject === 'order' && step.status === REACHED_BY[stage])?.at ?? null
    if (stage === now) return { stage, state: 'now', at }
    const behind = over ? status === 'delivered' || at !== null : index < STAGES.indexOf(now)
    return { stage, state: behind ? 'done' : over ? 'off' : 'next', at }
  })
}

export type Headline =
  | Exclude<OrderStatus, 'payment_failed' | 'pending'>
  | 'paying'
  | 'driver_waits'
  | 'at_the_door'
  | 'problem'

/** What there is to say about an order now, in one word: its status, or what its delivery adds to that. */
export function headlineOf({ status, delivery }: Followed): Headline {
  if (status === 'pending' || status === 'payment_failed') return 'paying'
  if (status === 'ready' && delivery?.status === 'at_pickup') return 'driver_waits'
  if (status !== 'out_for_delivery') return status
  if (delivery?.status === 'at_dropoff') return 'at_the_door'
  return delivery?.status === 'failed' || delivery?.status === 'returning' ? 'problem' : status
}
