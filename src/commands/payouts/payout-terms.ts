import { sql } from 'drizzle-orm'
import type { DestinationKind } from '../../domain/payouts/destination'
import type { PayoutOwner } from '../../domain/payouts/owners'
import { payableNow } from '../../domain/payouts/payable-now'
import type { App } from '../app'
import { readClaim } from './claim'
import { findOpenHold } from './open-hold'
import { findOwner, OWNER_COLUMN } from './owner'

interface KnownDestination {
  id: string
  kind: DestinationKind
  /** By which its owner knows it. */
  tail: string
  operator: string | null
  bank: string | null
  usableAt: Date
}

/** What an owner could be paid now, on which terms, and to where. Amounts in integer minor units. @throws WaybillError `not_found` */
export async function payoutTerms({ db, clock }: Pick<App, 'db' | 'clock'>, of: PayoutOwner) {
  const owner = await findOwner(db, of)
  const { currency, terms } = owner
  const claim = await readClaim(db, owner, clock.now())
  const destinations = await db.rows<KnownDestination>(sql`
    select id, kind, tail, operator, bank, usable_at as "usableAt" from payout_destinations
    where ${OWNER_COLUMN[of.kind]} = ${of.id} order by created_at desc`)
  const hold = await findOpenHold(db, of)
  const { held: recent, ...now } = payableNow(claim, terms)
  const { minimum, holdDays } = terms
  return {
    currency,
    balance: claim.balance,
    recent,
    ...now,
    minimum,
    holdDays,
    stopped: hold !== undefined,
    destinations,
  }
}
