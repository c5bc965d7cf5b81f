import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { boundApp } from '../../../src/commands/app'
import { command } from '../../../src/commands/command'
import { systemCall } from '../../../src/commands/context'
import { putOrder } from '../../factories/order-rows'
import { makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

/** CMP-6: the log keeps ids alone; whoever reads it is told what they are called today. */
let server: TestServer
let town: Town

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

interface Line {
  id: string
  actorName: string | null
  subjectName: string | null
}

const read = async (query: string, locale = 'en') => {
  const { token } = town.people.compliance
  const { status, body } = await town.api.get<{ docs: Line[] }>(`/api/compliance/log?${query}&locale=${locale}`, {
    token,
  })
  expect(status).toBe(200)
  return body.docs
}

const tell = (kind: string, id: string) =>
  command('test.tell', z.object({}), async (ctx) => ctx.subject(kind, id))(systemCall(boundApp(), 'test'), {})

it('names who did something, and the order, driver, place, person and product that it was about', async () => {
  const { people, mine, sql } = town
  const { orderId } = await putOrder(town, { status: 'placed' })
  const { rows } = await sql.query('select number from orders where id = $1', [orderId])
  await sql.query(`update users set full_name = 'Zoé Ndolé' where id = $1`, [people.owner.id])
  await sql.query(`update drivers set display_name = 'Paul Etoa' where id = $1`, [people.driver.driverId])
  const product = await town.product({ stock: 3 })
  const { rows: products } = await sql.query(
    `select name from products_locales where _parent_id = $1 and _locale = 'en'`,
    [product],
  )
  const paused = await town.api.post(`/api/restaurants/${mine.id}/pause`, {
    token: people.owner.token,
    body: { minutes: 5 },
  })
  expect(paused.status).toBe(200)
  const { rows: places } = await sql.query('select name from restaurants where id = $1', [mine.id])
  expect((await read(`subjectId=${mine.id}&command=restaurant.pause`))[0]).toMatchObject({
    actorName: 'Zoé Ndolé',
    subjectName: places[0].name,
  })
  for (const [kind, id, name] of [
    ['order', orderId, rows[0].number],
    ['driver', people.driver.driverId, 'Paul Etoa'],
    ['user', people.owner.id, 'Zoé Ndolé'],
    ['product', product, products[0].name],
  ]) {
    await tell(kind, id)
    const [line] = await read(`subjectId=${id}&command=test.tell`)
    expect(line, kind).toMatchObject({ actorName: null, subjectName: name })
    const { body } = await town.api.get<Line>(`/api/compliance/log/${line?.id}`, { token: people.compliance.token })
    expect(body, kind).toMatchObject({ actorName: null, subjectName: name })
  }
})

it('has no name for what is gone, nor for what has none', async () => {
  for (const [kind, id] of [
    ['order', randomUUID()],
    ['order', 'not an id'],
    ['session', randomUUID()],
  ] as const) {
    await tell(kind, id)
    const [line] = await read(`subjectId=${encodeURIComponent(id)}`)
    expect(line, `${kind} ${id}`).toMatchObject({ subjectName: null })
  }
})
