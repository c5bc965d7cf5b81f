import type { Entry } from '../../domain/ledger/entry'
import type { AttemptStatus } from '../../domain/payments/attempts'
import type { CommandContext } from '../context'
import type { Order } from '../orders/order'
import type { Attempt } from './attempt'
import type { Finding } from './finding'
import type { Payment } from './payment'

/** An attempt as it is now, and what it is about, all of it locked. */
export interface Told {
  readonly attempt: Attempt
  readonly order: Order | null
  readonly payment: Payment | null
  readonly finding: Finding
}

export interface Consequence {
  /** What is booked with it. */
  readonly entries?: readonly Entry[]
  /** Another attempt in place of this one. */
  readonly next?: string
}

/** What follows from an attempt that has just come to `status`. */
export type Effect = (ctx: CommandContext, status: AttemptStatus, told: Told) => Promise<Consequence>
