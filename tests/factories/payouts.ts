import { v7 as uuid } from 'uuid'
import { vi } from 'vitest'
import { type Account, houseAccount } from '../../src/domain/ledger/accounts'
import { payoutRequested } from '../../src/domain/ledger/payout-entries'
import { claimAccount, type PayoutOwner } from '../../src/domain/payouts/owners'
import type { PayoutStatus } from '../../src/domain/payouts/transitions'
import { post, send } from './ledger'
import { CENTRE, type Person, type Town } from './town'

/** A telephone of MTN that takes money; the last digits of others decide what comes of it (`simulators/kit/operators.ts`). */
export const MTN = '+237670000010'

interface PayoutRow {
  id: string
  status: PayoutStatus
  amount: string
  netted: string
  reference: string | null
  failure: string | null
  requested_by_id: string | null
  approved_by_id: string | null
}

interface Wish {
  amount: number
  phone?: string
  destination?: object
  token?: string
  key?: string
}

interface Opened {
  id: string
  status: PayoutStatus
  netted: { amount: number }
  sendAfter: string
}

/** What one does about payouts in a town, most of it as its administrator. */
export function payoutsOf(town: () => Town) {
  const as = (person?: Person) => ({ token: (person ?? town().people.admin).token })
  const row = async (id: string): Promise<PayoutRow> => {
    const { rows } = await town().sql.query<PayoutRow>('select * from payouts where id = $1', [id])
    if (!rows[0]) throw new Error(`there is no payout ${id}`)
    return rows[0]
  }
  return {
    row,
    as,

    /** Puts so much on an owner's account, earned long ago. */
    earn: (account: Account, amount: number) =>
      post(town().sql, town().marketId, { from: account, to: houseAccount(town().marketId, 'escrow'), amount }),

    /** Another restaurant, that nobody else takes money from. */
    async restaurant(): Promise<string> {
      const id = uuid()
      await town().sql.query(
        `insert into restaurants (id, name, slug, market_id, lat, lng, prep_minutes, stage) values ($1, $2, $2, $3, $4, $5, 15, 'live')`,
        [id, `shop-${id}`, town().marketId, CENTRE.lat, CENTRE.lng],
      )
      return id
    },

    ask(restaurantId: string, { amount, phone = MTN, destination, token, key }: Wish) {
      return town().api.post<Opened>(`/api/restaurants/${restaurantId}/payouts`, {
        token: token ?? town().people.admin.token,
        body: { amount, destination: destination ?? { kind: 'mobile_money', phone } },
        key,
      })
    },

    askOwn(person: Person, { amount, phone = MTN }: Wish) {
      return town().api.post<Opened>('/api/payouts', {
        ...as(person),
        body: { amount, destination: { kind: 'mobile_money', phone } },
      })
    },

    verb: (id: string, verb: string, body?: object, person?: Person) =>
      town().api.post(`/api/payouts/${id}/${verb}`, { ...as(person), body }),

    /** The day of a new destination has passed. */
    waited: (id: string) =>
      town().sql.query(`update payouts set send_after = now() - interval '1 minute' where id = $1`, [id]),

    run: () =>
      town().api.post<{ batch: string | null; payouts: number }>('/api/payouts/run', {
        ...as(),
        body: { marketId: town().marketId },
      }),

    async becomes(id: string, ...statuses: PayoutStatus[]): Promise<PayoutRow> {
      let seen: PayoutRow | undefined
      await vi
        .waitUntil(
          async () => {
            seen = await row(id)
            return statuses.includes(seen.status)
          },
          { timeout: 60_000, interval: 50 },
        )
        .catch(() => {
          throw new Error(`the payout is ${JSON.stringify(seen)} and not ${statuses.join()}`)
        })
      return row(id)
    },
  }
}

const OWNER_COLUMNS = { restaurant: 'restaurant_id', driver: 'driver_id', customer: 'customer_id' } as const

/** A payout of 100 F that waits for approval, its destination and a hold that was lifted, as their rows would be. */
export async function putPayout({ sql, marketId }: Town, owner: PayoutOwner) {
  const column = OWNER_COLUMNS[owner.kind]
  const ids = { payout: uuid(), destination: uuid(), hold: uuid() }
  await post(sql, marketId, { from: claimAccount(owner), to: houseAccount(marketId, 'escrow'), amount: 100 })
  await sql.query(
    `insert into payout_destinations (id, owner, ${column}, market_id, kind, tail, phone, operator, usable_at)
     values ($1, $2, $3, $4, 'mobile_money', '0010', $5, 'mtn', now())`,
    [ids.destination, owner.kind, owner.id, marketId, MTN],
  )
  await sql.query(
    `insert into payout_holds (id, owner, ${column}, market_id, reason, lifted_at, lift_reason) values ($1, $2, $3, $4, 'Odd sales', now(), 'Real')`,
    [ids.hold, owner.kind, owner.id, marketId],
  )
  const client = await sql.connect()
  try {
    await client.query('begin')
    await client.query(
      `insert into payouts (id, owner, ${column}, market_id, status, amount, currency, destination_id, send_after)
       values ($1, $2, $3, $4, 'requested', 100, 'XAF', $5, now())`,
      [ids.payout, owner.kind, owner.id, marketId, ids.destination],
    )
    const paid = { id: ids.payout, marketId, owner, amount: 100, currency: 'XAF' } as const
    await send(client, marketId, [{ id: uuid(), ...payoutRequested(paid) }])
    await client.query('commit')
  } finally {
    client.release()
  }
  return ids
}
