import { createHmac, randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { afterEach, describe, expect, it } from 'vitest'
import { boundApp } from '../../../src/commands/app'
import { CARRIER, type CarrierRow } from '../../../src/commands/drivers/carrier'
import { told } from '../../factories/ask'
import { CHECKR_KEY, openRecruiting } from '../../factories/recruiting'
import { awaitUntil } from '../../setup/await-until'

const at = openRecruiting()
const rows = async (query: string, ...values: unknown[]) => (await at.town.sql.query(query, values)).rows
const checkOf = async (driverId: string) =>
  (await rows('select * from background_checks where driver_id = $1 order by created_at desc limit 1', driverId))[0]
const book = <T>(shelf: string) => at.checkr.tell<T[]>(`/book/${shelf}`)
const candidatesOf = async (driverId: string) => {
  const { id } = await checkOf(driverId)
  return (await book<{ custom_id: string }>('candidates')).filter(({ custom_id }) => custom_id === id)
}
/** Due at once, and called longer ago than any call lasts. */
const minutesPass = (driverId: string) =>
  rows(
    `update background_checks set due_at = now(), called_at = called_at - interval '3 minutes' where driver_id = $1 and due_at is not null`,
    driverId,
  )
const settles = (driverId: string, status: string) =>
  awaitUntil(async () => (await checkOf(driverId))?.status === status, { timeout: 20_000, interval: 50 })

function ring(event: object, key = CHECKR_KEY) {
  const body = JSON.stringify(event)
  return fetch(`${at.server.url}/webhooks/checkr`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-checkr-signature': createHmac('sha256', key).update(body).digest('hex'),
    },
    body,
  })
}
const reportEvent = (id: string, more: object = {}) => ({
  id: randomUUID(),
  object: 'event',
  type: 'report.completed',
  created_at: new Date().toISOString(),
  data: { object: { id, object: 'report', uri: `/v1/reports/${id}`, ...more } },
})

afterEach(() => at.checkr.tell('/calm', {}))

describe('a background check', () => {
  it('is ordered by itself when identity is proved, once, with no more of a person than is needed', async () => {
    const driver = await at.documented()
    await settles(driver.driverId, 'invited')
    const [candidate, ...others] = await candidatesOf(driver.driverId)
    expect(others).toEqual([])
    expect(candidate).toMatchObject({ first_name: 'Ada', last_name: 'Clear', email: driver.email })
    expect(JSON.stringify(candidate)).not.toMatch(/ssn/i)
    expect((await at.own(driver)).consentUrl).toContain('/apply/')
    expect(await at.read(driver)).not.toHaveProperty('consentUrl')
  })

  it.each([
    ['Clear', 'clear'],
    ['Consider', 'consider'],
    ['MvrConsider', 'consider'],
  ])('of %s ends in %s, and a person decides either way', async (familyName, status) => {
    const driver = await at.documented(familyName)
    await at.consent(driver)
    const { checks } = await at.reaches(driver, 'review')
    expect(checks[0]).toMatchObject({ status, validUntil: status === 'clear' ? expect.any(String) : null })
  })

  it('of Suspended waits, for the candidate has to act', async () => {
    const driver = await at.documented('Suspended')
    await at.consent(driver)
    await settles(driver.driverId, 'running')
    expect((await at.read(driver)).stage).toBe('background_pending')
  })

  it('of Expired came to nothing, and is ordered anew', async () => {
    const driver = await at.documented('Expired')
    await settles(driver.driverId, 'expired')
    expect((await at.read(driver)).stage).toBe('background_pending')
    expect(told(await at.verb(driver, 'background-check'))).toBe('200 ok')
    await awaitUntil(async () => (await at.read(driver)).checks.length === 2)
  })

  it('is a person’s to bring where no provider looks into drivers', async () => {
    await rows('update markets set check_region = null')
    try {
      const driver = await at.documented()
      expect((await at.read(driver)).stage).toBe('identity_passed')
      expect(told(await at.verb(driver, 'background-check'))).toBe('503 unavailable')
      const result = { result: 'clear', completedOn: '2026-01-31', note: 'Extract of the register' }
      const tomorrow = { ...result, completedOn: '2999-01-01' }
      expect(told(await at.verb(driver, 'background-result', tomorrow))).toBe('400 validation_failed')
      expect(told(await at.verb(driver, 'background-result', result))).toBe('200 ok')
      expect(await at.read(driver)).toMatchObject({
        stage: 'review',
        checks: [{ provider: 'manual', status: 'clear', validUntil: '2027-01-31' }],
      })
    } finally {
      await rows(`update markets set check_region = 'FL'`)
    }
  })

  it('that is revised afterwards asks for a person anew', async () => {
    const driver = await at.hired()
    const { report } = await checkOf(driver.driverId)
    await fetch(`${at.checkr.url}/__page/reports/${report}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ to: 'dispute' }),
    })
    await settles(driver.driverId, 'disputed')
    expect((await at.read(driver)).missing).toEqual(['background'])
  })
})

describe('a check that is revised', () => {
  it('sets nobody free who was stopped because it had ended', async () => {
    const driver = await at.hired()
    const { report } = await checkOf(driver.driverId)
    await rows(`update background_checks set valid_until = '2020-01-01' where driver_id = $1`, driver.driverId)
    await rows(`update drivers set look_on = '2020-01-01' where id = $1`, driver.driverId)
    await at.run('sweep-drivers')
    expect((await at.read(driver)).stage).toBe('suspended')
    await fetch(`${at.checkr.url}/__page/reports/${report}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ to: 'dispute' }),
    })
    await settles(driver.driverId, 'disputed')
    expect((await at.read(driver)).stage).toBe('suspended')
    expect(told(await at.verb(driver, 'reinstate'))).toBe('422 driver_unqualified')
  })

  it('or followed by another with something to consider is not clear for what not everybody may carry', async () => {
    const driver = await at.hired()
    const clearOn = async () =>
      (
        await boundApp().db.row<CarrierRow>(
          sql`select ${CARRIER} from drivers d join markets m on m.id = d.market_id where d.id = ${driver.driverId}`,
        )
      )?.backgroundClearOn
    expect(await clearOn()).not.toBeNull()
    const result = { result: 'consider', completedOn: '2026-01-31', note: 'Extract of the register' }
    expect(told(await at.verb(driver, 'background-result', result))).toBe('200 ok')
    expect(await clearOn()).toBeNull()
  })
})

describe('a provider that is down', () => {
  it('is called again, and the driver has lost nothing by it', async () => {
    await at.checkr.suffer('outage')
    const driver = await at.documented()
    await awaitUntil(async () => Number((await checkOf(driver.driverId))?.calls) > 0)
    expect((await at.read(driver)).stage).toBe('background_pending')
    await at.checkr.suffer(null)
    await minutesPass(driver.driverId)
    await at.run('sweep-background-checks')
    await minutesPass(driver.driverId)
    await at.run('sweep-background-checks')
    await settles(driver.driverId, 'invited')
    expect(await candidatesOf(driver.driverId)).toHaveLength(1)
  })

  it.each(['/candidates$', '/invitations$'])(
    'and did what was asked at %s without a word has one candidate and one invitation',
    async (path) => {
      await at.checkr.tell('/fail', { path, method: 'POST', status: 500, after: true })
      const driver = await at.documented()
      await awaitUntil(async () => ['unknown', 'invited'].includes((await checkOf(driver.driverId))?.status))
      for (const _ of [1, 2]) {
        await minutesPass(driver.driverId)
        await at.run('sweep-background-checks')
      }
      await settles(driver.driverId, 'invited')
      const [candidate, ...others] = (await candidatesOf(driver.driverId)) as unknown as { id: string }[]
      const invitations = await book<{ candidate_id: string }>('invitations')
      expect(others).toEqual([])
      expect(invitations.filter(({ candidate_id }) => candidate_id === candidate?.id)).toHaveLength(1)
    },
  )

  it('and whose webhooks are lost is asked', async () => {
    const driver = await at.documented()
    await at.checkr.tell('/deliveries', { hold: true })
    await at.consent(driver)
    await rows('update background_checks set due_at = now() where driver_id = $1', driver.driverId)
    await awaitUntil(async () => {
      await at.run('sweep-background-checks')
      await rows(
        'update background_checks set due_at = now() where driver_id = $1 and due_at is not null',
        driver.driverId,
      )
      return (await checkOf(driver.driverId)).status === 'clear'
    })
    await at.reaches(driver, 'review')
  })
})

describe('a webhook', () => {
  it('that is forged is not heard', async () => {
    expect((await ring(reportEvent('x'), 'the key of somebody else')).status).toBe(400)
    const unsigned = await fetch(`${at.server.url}/webhooks/checkr`, { method: 'POST', body: '{}' })
    expect(unsigned.status).toBe(400)
  })

  it('that says what is not so is not believed', async () => {
    const driver = await at.documented('Suspended')
    await at.consent(driver)
    await settles(driver.driverId, 'running')
    const { report } = await checkOf(driver.driverId)
    const event = reportEvent(report, { status: 'complete', result: 'clear' })
    expect((await ring(event)).status).toBe(200)
    await awaitUntil(
      async () =>
        (await rows('select 1 from background_check_events where event_id = $1 and handled_at is not null', event.id))
          .length,
    )
    expect((await checkOf(driver.driverId)).status).toBe('running')
  })

  it('that comes twenty times is one event, and one move', async () => {
    const driver = await at.documented()
    await at.checkr.tell('/deliveries', { copies: 20, shuffle: true })
    await at.consent(driver)
    await at.reaches(driver, 'review')
    const { report } = await checkOf(driver.driverId)
    await awaitUntil(
      async () =>
        (await rows('select 1 from background_check_events where reference = $1 and handled_at is not null', report))
          .length >= 2,
    )
    expect(await rows('select count(*)::int as n from background_check_events where reference = $1', report)).toEqual([
      { n: 2 },
    ])
    expect(
      await rows(
        `select count(*)::int as n from driver_moves where driver_id = $1 and "to" = 'review'`,
        driver.driverId,
      ),
    ).toEqual([{ n: 1 }])
  })

  it('about what is not ours, or of a kind that is not known, is taken and changes nothing', async () => {
    expect((await ring(reportEvent('000000000000000000000000'))).status).toBe(200)
    const other = {
      ...reportEvent('x'),
      type: 'account.credentialed',
      data: { object: { id: 'x', object: 'account' } },
    }
    expect((await ring(other)).status).toBe(200)
  })
})
