import pg from 'pg'
import { v7 as uuid } from 'uuid'
import type { TestServer } from '../setup/server'
import type { Town } from './town'

/** A transaction of the application that writes events and commits when it is told to. */
export interface OpenTransaction {
  /** @returns the event's id */
  event(name: string, data: object): Promise<string>
  commit(): Promise<void>
}

export async function openTransaction({ database }: TestServer): Promise<OpenTransaction> {
  const client = new pg.Client({ connectionString: database.appUrl })
  await client.connect()
  await client.query('begin')
  return {
    async event(name, data) {
      const id = uuid()
      await client.query(
        `insert into events (id, name, at, request_id, actor_role, data, recorded_at) values ($1, $2, now(), 'test', 'system', $3, now())`,
        [id, name, JSON.stringify(data)],
      )
      return id
    },
    async commit() {
      await client.query('commit')
      await client.end()
    },
  }
}

/** What an order's event says, of an order that may not even exist. */
export function movedOrder({ marketId, mine }: Town, to: string, orderId: string = uuid()) {
  return { orderId, marketId, restaurantId: mine.id, customerId: null, driverId: null, from: 'placed', to }
}
