import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'
import { lockWaiters, openSuperuser } from '../process/queue'

let server: TestServer
let town: Town
let superuser: ReturnType<typeof openSuperuser>

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
  superuser = openSuperuser(server.database)
})

afterAll(async () => {
  await superuser.end()
  await town.close()
  await server.stop()
})

/** Sends a form while another transaction has changed its row and not committed yet; that one commits first. */
async function editDuring(statement: string, id: string | undefined, path: string, token: string, body: object) {
  const other = await town.sql.connect()
  try {
    await other.query('begin')
    await other.query(statement, [id])
    const answer = town.api.call('PATCH', `/api/${path}/${id}`, { token, body })
    await expect.poll(() => lockWaiters(superuser), { timeout: 10_000 }).toBe(1)
    await other.query('commit')
    expect((await answer).status).toBe(200)
    return (await town.sql.query(`select * from ${path} where id = $1`, [id])).rows[0]
  } finally {
    other.release()
  }
}

describe('a form saved while something else happens to its row', () => {
  it('keeps the goods that were sold meanwhile', async () => {
    const { owner } = town.people
    const id = await town.product({ stock: 10 })
    const sell = 'update products set stock = stock - 3, reserved = reserved + 3 where id = $1'
    const product = await editDuring(sell, id, 'products', owner.token, { price: 1200 })
    expect(product).toMatchObject({ stock: '7', reserved: '3', price: '1200' })
  })

  it('does not open a restaurant that was paused meanwhile', async () => {
    const pause = `update restaurants set paused_until = '2040-01-01' where id = $1`
    const row = await editDuring(pause, town.other.id, 'restaurants', town.people.otherOwner.token, { name: 'Otra' })
    expect(row).toMatchObject({ name: 'Otra', paused_until: new Date('2040-01-01T00:00:00Z') })
  })

  it('gives nobody back the role that was taken meanwhile', async () => {
    const person = await town.person('admin')
    const demote = `update users set role = 'customer' where id = $1`
    const row = await editDuring(demote, person.id, 'users', person.token, { fullName: 'Ann' })
    expect(row).toMatchObject({ role: 'customer', full_name: 'Ann' })
  })
})
