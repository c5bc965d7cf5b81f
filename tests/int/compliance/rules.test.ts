import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { askOptions } from '../../factories/options'
import { placeOrder } from '../../factories/orders'
import { BEER_RULES, identified, regulated, rulesInForce } from '../../factories/rules'
import { ADDRESS, makeTown, type Person, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town
let customer: Person
let beer: string

interface Told {
  code: string | null
  outcome: string
  due: string | null
  message: string | null
  lift: { by: string; message: string } | null
}

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
  beer = await regulated(town, 'alcohol')
  await rulesInForce(town, BEER_RULES)
})

beforeEach(async () => {
  customer = await town.person('customer')
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

const order = (productId = beer, quantity = 1) => placeOrder(town, { customer, productId, quantity })

async function quote(locale: 'en' | 'fr' = 'en', productId = beer) {
  const { token } = customer
  await town.api.post('/api/cart/add', { token, body: { productId, quantity: 1 } })
  return town.api.post<{ decisions: Told[] }>('/api/cart/quote', { token, locale, body: { address: ADDRESS } })
}

const recorded = async (where: string, ...values: string[]) =>
  (
    await town.sql.query<{ command: string; outcome: string; code: string | null; facts: Record<string, unknown> }>(
      `select command, outcome, code, facts from compliance_log where kind = 'decision' and ${where} order by id`,
      values,
    )
  ).rows

describe('an order of beer', () => {
  it('is refused to whom nobody has looked at, who is told why and what would lift it', async () => {
    const answer = await order()
    expect([answer.status, answer.code]).toEqual([403, 'identity_required'])
    expect(answer.body).toMatchObject({
      errors: [
        { data: { decisions: [{ kind: 'minimum_age', lift: { by: 'verify_identity' } }, { kind: 'identity_check' }] } },
      ],
    })
  })

  it('is kept in the log although it was refused, and says nothing of who was born when', async () => {
    await town.sql.query("update users set date_of_birth = '1971-02-03' where id = $1", [customer.id])
    await order()
    const rows = await recorded('actor_id = $1', customer.id)
    expect(rows.map(({ command, outcome, code }) => [command, outcome, code])).toEqual([
      ['rules.minimum_age', 'refused', 'identity_required'],
      ['rules.identity_check', 'refused', 'identity_required'],
    ])
    expect(rows[0]?.facts).toMatchObject({ version: 1, years: 21, proof: 'verified', ofAge: null })
    expect(JSON.stringify(rows)).not.toContain('1971')
  })

  it('is quoted, with what is needed before it can be ordered, in both languages', async () => {
    const english = await quote()
    expect(english.status).toBe(200)
    expect(english.body.decisions.map(({ code, due }) => [code, due])).toEqual([
      ['identity_required', 'checkout'],
      ['identity_required', 'checkout'],
      ['driver_unqualified', 'dispatch'],
      ['handover_evidence', 'handover'],
    ])
    const cart = await town.api.get<{ decisions: Told[] }>('/api/cart', { token: customer.token })
    expect(cart.body.decisions.map(({ outcome, due }) => [outcome, due])).toEqual([
      ['require', 'checkout'],
      ['require', 'checkout'],
    ])
    const french = await quote('fr')
    expect(french.body.decisions[0]?.lift?.message).toContain('identité')
    expect(french.body.decisions[3]?.lift?.message).toContain('pièce d’identité')
  })

  it('is placed for whom is of age by a document, and keeps what its driver and its door are asked', async () => {
    await identified(town, customer)
    const { status, body } = await order()
    expect(status).toBe(201)
    const { rows } = await town.sql.query<{ requirements: object }>('select requirements from orders where id = $1', [
      body.id,
    ])
    expect(rows[0]?.requirements).toMatchObject({
      pack: { version: 1 },
      driver: { leastAge: 21, identity: true, drivingLicence: true, employed: false, backgroundCheckDays: null },
      handover: { idCheck: true, signature: true, photo: false, code: false },
      vehicleValue: null,
    })
    const decisions = await recorded('subject_id = $1', body.id)
    expect(decisions.map(({ outcome }) => outcome)).toEqual(['allowed', 'allowed', 'pending', 'pending'])
  })

  it('is refused to a minor by document, whatever he typed', async () => {
    await town.sql.query("update users set date_of_birth = '1971-02-03' where id = $1", [customer.id])
    await identified(town, customer, { over21: false })
    const answer = await order()
    expect([answer.status, answer.code]).toEqual([403, 'below_minimum_age'])
  })

  it('is refused to whom was looked at too long ago', async () => {
    await identified(town, customer, { at: new Date(Date.now() - 366 * 86_400_000) })
    expect((await order()).code).toBe('identity_required')
  })

  it('is refused to a guest', async () => {
    const { body } = await town.api.post<{ token: string }>('/api/cart/add', { body: { productId: beer, quantity: 1 } })
    const contact = { name: 'Ada', phone: '+237699000111' }
    const wish = { address: ADDRESS, payment: { method: 'cash' }, contact }
    const answer = await town.api.post('/api/orders', { cartToken: body.token, body: wish })
    expect(answer.code).toBe('identity_required')
  })

  it('is one where the beer comes as a choice with a dish', async () => {
    const dish = await town.product()
    const asked = await askOptions(town, dish, [{ isDefault: true }], { min: 1, max: 1 })
    await town.sql.query('update options set product_id = $1 where id = $2', [beer, asked.options[0]])
    expect((await order(dish)).code).toBe('identity_required')
  })

  it('is refused to many doors as to one, and the log tells it', async () => {
    const deliveries = [{ address: ADDRESS, contact: { name: 'Ada', phone: '+237699000111' } }]
    const body = { lines: [{ productId: beer, quantity: 1 }], deliveries, payment: { method: 'cash' } }
    const answer = await town.api.post('/api/orders/bulk', { token: customer.token, body })
    expect(answer.code).toBe('bulk_refused')
    expect(await recorded('actor_id = $1', customer.id)).toHaveLength(2)
  })
})

describe('an order of food', () => {
  it('is asked nothing, and the log says nothing of it', async () => {
    const food = town.mine.products[0]
    expect((await quote('en', food)).body.decisions).toEqual([])
    const { status, body } = await town.api.post<{ id: string }>('/api/orders', {
      token: customer.token,
      body: { address: ADDRESS, payment: { method: 'cash' } },
    })
    expect(status).toBe(201)
    expect(await recorded('subject_id = $1', body.id)).toEqual([])
  })
})

describe('a limit', () => {
  it('counts what a customer bought in the day, gives back what was cancelled, and holds a change to it', async () => {
    const flower = await regulated(town, 'cannabis_flower', { attributes: { net_weight: 10 } })
    await rulesInForce(town, [
      ...BEER_RULES,
      {
        blockType: 'purchase_limit',
        goods: ['cannabis_flower'],
        enabled: true,
        most: 28.5,
        unit: 'g',
        measures: [{ goods: 'cannabis_flower', attribute: 'net_weight', factor: 1 }],
      },
    ])
    const first = await order(flower, 1)
    expect([first.status, (await order(flower, 1)).status]).toEqual([201, 201])
    const third = await order(flower, 1)
    expect(third.code).toBe('purchase_limit')
    expect(third.body).toMatchObject({
      errors: [{ data: { decisions: [{ lift: { by: 'take_less', excess: 1.5 } }] } }],
    })
    const { token } = customer
    const { rows } = await town.sql.query<{ id: string }>('select id from order_lines where order_id = $1', [
      first.body.id,
    ])
    const more = { lines: [{ id: rows[0]?.id, quantity: 2 }] }
    expect((await town.api.post(`/api/orders/${first.body.id}/change`, { token, body: more })).code).toBe(
      'purchase_limit',
    )
    await town.api.post(`/api/orders/${first.body.id}/cancel`, { token, body: { reason: 'x' } })
    await town.api.call('DELETE', `/api/cart/remove/${flower}`, { token })
    expect((await order(flower, 1)).status).toBe(201)
  })

  it('is not passed by many orders at once', async () => {
    const flower = await regulated(town, 'cannabis_flower', { attributes: { net_weight: 10 } })
    const bulk = () =>
      town.api.post('/api/orders/bulk', {
        token: customer.token,
        body: {
          lines: [{ productId: flower, quantity: 1 }],
          deliveries: [{ address: ADDRESS, contact: { name: 'Ada', phone: '+237699000111' } }],
          payment: { method: 'cash' },
        },
      })
    const answers = await Promise.all(Array.from({ length: 6 }, bulk))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 201, 422, 422, 422, 422])
  })
})
