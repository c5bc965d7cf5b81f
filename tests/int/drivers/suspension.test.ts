import { beforeEach, describe, expect, it } from 'vitest'
import { told } from '../../factories/ask'
import { clearStreets, confirmedOrder, goOnline, offerTo } from '../../factories/dispatching'
import { FAR, openRecruiting } from '../../factories/recruiting'
import { CENTRE } from '../../factories/town'

const at = openRecruiting()
const rows = async (query: string, ...values: unknown[]) => (await at.town.sql.query(query, values)).rows
const post = (token: string, path: string, body: object = {}) => at.town.api.post(`/api/${path}`, { token, body })
const online = (token: string) => post(token, 'drivers/me/online', { position: CENTRE })
const eventsOf = (driverId: string, name: string) =>
  rows(`select data from events where name = $2 and data->>'driverId' = $1 order by recorded_at`, driverId, name)
/** So that his insurance ends in so many days, and he is looked at today. */
const insuredFor = (driverId: string, days: number) =>
  rows(
    `with ends as (update driver_papers set expires_on = to_char((now() at time zone 'America/New_York')::date + $2::int, 'YYYY-MM-DD')
      where driver_id = $1 and kind = 'insurance' and counts)
     update drivers set look_on = '2020-01-01' where id = $1`,
    driverId,
    days,
  )

beforeEach(() => clearStreets(at.town))

describe('a driver whose paper has ended', () => {
  it('is stopped and told why, and drives again as soon as the renewed one is found right', async () => {
    const driver = await at.hired()
    await online(driver.token)
    await insuredFor(driver.driverId, 0)
    await at.run('sweep-drivers')
    expect((await at.own(driver)).stage).toBe('active')
    await insuredFor(driver.driverId, -1)
    await at.run('sweep-drivers')
    expect(await at.own(driver)).toMatchObject({
      stage: 'suspended',
      missing: ['insurance'],
      suspended: { for: 'expiry', because: 'insurance' },
    })
    expect(await rows('select online from drivers where id = $1', driver.driverId)).toEqual([{ online: false }])
    const answer = await online(driver.token)
    expect([told(answer), answer.body]).toMatchObject([
      '422 driver_unqualified',
      { errors: [{ data: { stage: 'suspended', missing: ['insurance'] } }] },
    ])
    const { body } = await at.hand(driver, 'insurance')
    expect((await at.own(driver)).stage).toBe('suspended')
    await at.judge(body.id, 'verify')
    expect(await at.own(driver)).toMatchObject({ stage: 'active', missing: [], suspended: null })
    expect(told(await online(driver.token))).toBe('200 ok')
    expect(
      await rows(
        'select count(*)::int as n from driver_papers where driver_id = $1 and kind = $2 and status = $3',
        driver.driverId,
        'insurance',
        'verified',
      ),
    ).toEqual([{ n: 2 }])
  })

  it('is stopped for his background check just so', async () => {
    const driver = await at.hired()
    await rows(`update background_checks set valid_until = '2020-01-01' where driver_id = $1`, driver.driverId)
    await rows(`update drivers set look_on = '2020-01-01' where id = $1`, driver.driverId)
    await at.run('sweep-drivers')
    expect((await at.own(driver)).suspended).toEqual({ for: 'expiry', because: 'background' })
    expect(told(await at.verb(driver, 'reinstate'))).toBe('422 driver_unqualified')
    expect(told(await at.verb(driver, 'background-check'))).toBe('200 ok')
    expect(told(await at.verb(driver, 'background-check'))).toBe('409 check_open')
    await at.consent(driver)
    expect((await at.reaches(driver, 'active')).checks).toHaveLength(2)
  })

  it('is not stopped for maintenance, which is told all the same', async () => {
    const driver = await at.hired()
    await rows(
      `update driver_papers set expires_on = '2020-01-01' where driver_id = $1 and kind = 'maintenance'`,
      driver.driverId,
    )
    await rows(`update drivers set look_on = '2020-01-01' where id = $1`, driver.driverId)
    await at.run('sweep-drivers')
    expect((await at.own(driver)).stage).toBe('active')
  })

  it('is told 60, 30 and 7 days before, each once however often anybody looks', async () => {
    const driver = await at.hired()
    for (const days of [61, 60, 45, 30, 8, 7, 3]) {
      await insuredFor(driver.driverId, days)
      for (const _ of [1, 2]) {
        await rows(`update drivers set look_on = '2020-01-01' where id = $1`, driver.driverId)
        await at.run('sweep-drivers')
      }
    }
    // Each of these is another last day, so each of them is told of; nothing is told twice of one.
    const told = await eventsOf(driver.driverId, 'driver.paper_expiring')
    expect(told.map(({ data }) => data.days)).toEqual([60, 60, 30, 30, 7, 7])
  })

  it('is looked at on the days on which anything changes, and on no other', async () => {
    const driver = await at.hired()
    await insuredFor(driver.driverId, 40)
    await at.run('sweep-drivers')
    const [{ ahead }] = await rows(
      `select look_on::date - (now() at time zone 'America/New_York')::date as ahead from drivers where id = $1`,
      driver.driverId,
    )
    expect(ahead).toBe(10)
  })
})

describe('a driver who is stopped in the middle of his work', () => {
  it('gives back what he was offered, and is offered nothing more', async () => {
    const driver = await at.hired()
    await goOnline(at.town, driver)
    const orderId = await confirmedOrder(at.town)
    const { id } = await offerTo(at.town, driver, orderId)
    await at.verb(driver, 'suspend', { reason: 'An accident.' })
    expect(told(await post(driver.token, `offers/${id}/accept`))).toBe('409 offer_closed')
    expect(await rows('select status from deliveries where order_id = $1', orderId)).toEqual([{ status: 'unassigned' }])
  })

  it('gives back what he has not picked up', async () => {
    const driver = await at.hired()
    await goOnline(at.town, driver)
    const orderId = await confirmedOrder(at.town)
    const { id, deliveryId } = await offerTo(at.town, driver, orderId)
    await post(driver.token, `offers/${id}/accept`)
    await post(driver.token, `deliveries/${deliveryId}/arrived-pickup`)
    await at.verb(driver, 'suspend', { reason: 'An accident.' })
    expect(await rows('select status, driver_id, reason from deliveries where order_id = $1', orderId)).toEqual([
      { status: 'unassigned', driver_id: null, reason: 'driver_suspended' },
    ])
    const { admin } = at.town.people
    const again = await post(admin.token, `deliveries/${deliveryId}/assign`, { driverId: driver.driverId, reason: 'x' })
    expect(told(again)).toBe('422 driver_unavailable')
  })

  it('brings what is in his bag to its door', async () => {
    const driver = await at.hired()
    await goOnline(at.town, driver)
    const orderId = await confirmedOrder(at.town)
    const { id, deliveryId } = await offerTo(at.town, driver, orderId)
    await post(driver.token, `offers/${id}/accept`)
    await post(at.town.people.owner.token, `orders/${orderId}/ready`)
    await post(driver.token, `deliveries/${deliveryId}/arrived-pickup`)
    await post(driver.token, `deliveries/${deliveryId}/picked-up`)
    await at.verb(driver, 'suspend', { reason: 'An accident.' })
    await post(driver.token, `deliveries/${deliveryId}/arrived`)
    expect(
      told(await post(driver.token, `deliveries/${deliveryId}/delivered`, { cashCollected: true, proof: {} })),
    ).toBe('200 ok')
    expect(told(await online(driver.token))).toBe('422 driver_unqualified')
  })
})

describe('a driver whom a person has stopped', () => {
  it('drives again by a person alone, whatever he hands in', async () => {
    const driver = await at.hired()
    await at.verb(driver, 'suspend', { reason: 'An accident.' })
    const { body } = await at.hand(driver, 'insurance')
    await at.judge(body.id, 'verify')
    expect((await at.own(driver)).suspended).toEqual({ for: 'person', because: 'An accident.' })
    expect(told(await at.verb(driver, 'reinstate'))).toBe('200 ok')
    expect((await at.own(driver)).stage).toBe('active')
  })

  it('while his paper had ended stays stopped when it is renewed', async () => {
    const driver = await at.hired()
    await insuredFor(driver.driverId, -1)
    await at.run('sweep-drivers')
    expect(told(await at.verb(driver, 'suspend', { reason: '' }))).toBe('422 reason_required')
    await at.verb(driver, 'suspend', { reason: 'He drove nevertheless.' })
    const { body } = await at.hand(driver, 'insurance')
    await at.judge(body.id, 'verify')
    expect((await at.own(driver)).stage).toBe('suspended')
    expect(told(await at.verb(driver, 'reinstate'))).toBe('200 ok')
  })

  it('is stopped once, by whoever comes first', async () => {
    const driver = await at.hired()
    const answers = await Promise.all([1, 2, 3].map(() => at.verb(driver, 'suspend', { reason: 'An accident.' })))
    expect(answers.map(told).sort()).toEqual(['200 ok', '409 illegal_transition', '409 illegal_transition'])
  })
})

describe('PostgreSQL itself', () => {
  it('has nobody on duty who is not active, and one paper of a kind in force', async () => {
    const driver = await at.hired()
    await at.verb(driver, 'suspend', { reason: 'An accident.' })
    await expect(rows('update drivers set online = true where id = $1', driver.driverId)).rejects.toThrow(
      'drivers_on_duty_are_active',
    )
    await expect(
      rows(
        `insert into driver_papers (id, driver_id, market_id, kind, status, counts, expires_on, document_id)
         select gen_random_uuid(), driver_id, market_id, kind, status, counts, $2, document_id from driver_papers where driver_id = $1 limit 1`,
        driver.driverId,
        FAR,
      ),
    ).rejects.toThrow('driver_papers_one_in_force')
  })
})
