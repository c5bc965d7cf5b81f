import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { withClient } from '../../../src/server/with-client'
import { makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'
import { checkout, fillCarts, type Guest } from '../torture/crowd'

let server: TestServer
let town: Town
const undo: string[] = []

beforeAll(async () => {
  server = await startTestServer({ LOG_LEVEL: 'fatal' })
  town = await makeTown(server)
})

afterEach(async () => {
  for (const statement of undo.splice(0)) await town.sql.query(statement)
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

/** From now on until the test's end, PL/pgSQL that runs for each row written to a table: at once, or at COMMIT. */
async function onWrite(table: string, body: string, when: 'at once' | 'at commit'): Promise<void> {
  const name = `trap_${table}`
  const kind = when === 'at once' ? 'trigger' : 'constraint trigger'
  await town.sql.query(`
    create function ${name}() returns trigger language plpgsql as $$ begin ${body} return new; end $$;
    create ${kind} ${name} after insert or update on ${table} ${when === 'at once' ? '' : 'deferrable initially deferred'}
      for each row execute function ${name}();`)
  undo.push(`drop function ${name} cascade`)
}

const REFUSE = `raise exception 'refused';`

async function count(table: string, where = 'true'): Promise<number> {
  return (await town.sql.query(`select count(*)::int as n from ${table} where ${where}`)).rows[0].n
}

async function oneGuest(productId = town.mine.products[0] ?? ''): Promise<Guest> {
  const [guest] = await fillCarts(town, 1, productId)
  if (!guest) throw new Error('no guest')
  return guest
}

describe('a COMMIT that fails', () => {
  it('is an error to whoever creates a document, and nothing is stored', async () => {
    const { token } = town.people.admin
    await onWrite('categories', REFUSE, 'at commit')
    const body = { name: 'Soups', slug: 'soups', position: 3 }
    expect((await town.api.post('/api/categories', { token, body })).status).toBe(500)
    expect(await count('categories', `slug = 'soups'`)).toBe(0)
    await town.sql.query(undo.pop() ?? '')
    expect((await town.api.post('/api/categories', { token, body })).status).toBe(201)
  })

  it('is an error to whoever changes a document, and the old one stands', async () => {
    const { token } = town.people.admin
    const { rows } = await town.sql.query(`select id from categories where slug = 'mains'`)
    await onWrite('categories', REFUSE, 'at commit')
    const answer = await town.api.call('PATCH', `/api/categories/${rows[0].id}`, { token, body: { position: 77 } })
    expect(answer.status).toBe(500)
    expect(answer.code).toBe('internal')
    expect(await count('categories', 'position = 77')).toBe(0)
  })

  it('is an error to whoever orders; the cart is as before and the key may be used again', async () => {
    const productId = await town.product({ stock: 3 })
    const guest = await oneGuest(productId)
    const key = randomUUID()
    await onWrite('orders', REFUSE, 'at commit')
    const before = await count('events')
    const refused = await checkout(town, guest, { key })
    expect([refused.status, refused.code]).toEqual([500, 'internal'])
    expect(await count('orders', `guest_token_hash is not null`)).toBe(0)
    expect(await count('products', `id = '${productId}' and stock = 3 and reserved = 0`)).toBe(1)
    expect(await count('events')).toBe(before)
    expect(await count('command_keys')).toBe(0)
    await town.sql.query(undo.pop() ?? '')
    const repeated = await checkout(town, guest, { key })
    expect(repeated.status).toBe(201)
    expect(repeated.headers.get('idempotent-replayed')).toBeNull()
  })

  it('leaves no connection behind: the server goes on as if nothing had been', async () => {
    await onWrite('orders', REFUSE, 'at commit')
    const guests = await fillCarts(town, 60, town.mine.products[0] ?? '')
    const refused = await Promise.all(guests.map((guest) => checkout(town, guest)))
    expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([500]))
    await town.sql.query(undo.pop() ?? '')
    const placed = await Promise.all(guests.map((guest) => checkout(town, guest)))
    expect(new Set(placed.map(({ status }) => status))).toEqual(new Set([201]))
  })
})

describe('a failure inside a command', () => {
  // The events come last of all that an order writes.
  it.each(['order_events', 'deliveries', 'payments', 'order_lines', 'compliance_log', 'events'])(
    'in %s takes everything back',
    async (table) => {
      const productId = await town.product({ stock: 3 })
      const guest = await oneGuest(productId)
      const orders = await count('orders')
      await onWrite(table, REFUSE, 'at once')
      expect((await checkout(town, guest, { key: randomUUID() })).status).toBe(500)
      expect(await count('orders')).toBe(orders)
      expect(await count('products', `id = '${productId}' and stock = 3 and reserved = 0`)).toBe(1)
      const { body } = await town.api.get('/api/cart', guest)
      expect(body.lines).toHaveLength(1)
    },
  )

  it('is tried again when PostgreSQL says that it may succeed, and is done once', async () => {
    await town.sql.query('create sequence storms; grant usage on sequence storms to waybill_app')
    undo.push('drop sequence storms')
    // A sequence counts what was rolled back, too.
    await onWrite(
      'orders',
      `if nextval('storms') <= 3 then raise exception 'storm' using errcode = '40001'; end if;`,
      'at once',
    )
    const guest = await oneGuest(await town.product({ stock: 3 }))
    const orders = await count('orders')
    expect((await checkout(town, guest)).status).toBe(201)
    expect(await count('orders')).toBe(orders + 1)
    expect((await town.sql.query('select last_value::int from storms')).rows[0].last_value).toBe(4)
  })

  it('is given up after a few tries', async () => {
    await onWrite('orders', `raise exception 'storm' using errcode = '40P01';`, 'at commit')
    const answer = await checkout(town, await oneGuest())
    expect(answer.status).toBeGreaterThanOrEqual(500)
  })
})

describe('what the database refuses', () => {
  it('in a generated write is told in the contract’s words, and nothing is stored', async () => {
    await town.sql.query('alter table categories add constraint categories_position_small check (position < 1000)')
    undo.push('alter table categories drop constraint categories_position_small')
    const { rows } = await town.sql.query(`select id from categories where slug = 'mains'`)
    const path = `/api/categories/${rows[0].id}`
    const answer = await town.api.call('PATCH', path, { token: town.people.admin.token, body: { position: 5000 } })
    expect([answer.status, answer.code]).toEqual([400, 'validation_failed'])
    expect(await count('categories', 'position = 5000')).toBe(0)
  })

  it.each([
    ['a stock set by hand', { stock: 7 }, 403, 'field_locked'],
    ['a negative price', { price: -5 }, 400, 'validation_failed'],
    ['a broken price', { price: 10.5 }, 400, 'validation_failed'],
  ])('%s does not even get there', async (_what, body, status, code) => {
    const id = await town.product({ stock: 3 })
    const answer = await town.api.call('PATCH', `/api/products/${id}`, { token: town.people.admin.token, body })
    expect([answer.status, answer.code]).toEqual([status, code])
    expect(await count('products', `id = '${id}' and stock = 3 and price = 1000`)).toBe(1)
  })

  it('more goods counted out than there are is told likewise', async () => {
    const id = await town.product({ stock: 3 })
    const body = { delta: -4, reason: 'count' }
    const answer = await town.api.post(`/api/products/${id}/stock`, { token: town.people.owner.token, body })
    expect([answer.status, answer.code]).toEqual([409, 'stock_unavailable'])
    expect(await count('products', `id = '${id}' and stock = 3`)).toBe(1)
  })
})

describe('an append-only table', () => {
  const verbs = { update: 'update % set id = id', delete: 'delete from %', truncate: 'truncate %' }
  const cases = ['events', 'compliance_log', 'order_events'].flatMap((table) =>
    Object.values(verbs).flatMap((verb) => [
      [verb.replace('%', table), 'waybill_app', /permission denied/] as const,
      [verb.replace('%', table), 'waybill_owner', /is append-only/] as const,
    ]),
  )

  it.each(cases)('refuses “%s” to %s', async (statement, role, message) => {
    const { appUrl, ownerUrl } = server.database
    const url = role === 'waybill_app' ? appUrl : ownerUrl
    await expect(withClient(url, (client) => client.query(statement))).rejects.toThrow(message)
  })

  it('keeps its rows when an order is wanted gone', async () => {
    await expect(town.sql.query('truncate orders cascade')).rejects.toThrow(/append-only/)
    await expect(town.sql.query('delete from orders')).rejects.toThrow()
  })
})
