import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll } from 'vitest'
import { freePort } from '../../src/server/free-port'
import { awaitUntil } from '../setup/await-until'
import { startTestServer, type TestServer } from '../setup/server'
import { type Simulator, startSimulator } from '../setup/simulator'
import type { Answer } from './api'
import { anotherAddress } from './applications'
import { documentForm, PDF } from './files'
import { makeTown, PASSWORD, type Person, type Town } from './town'

export const CHECKR_KEY = 'a key of the tests'
export const CHECKR_CONTACT = 'privacy@waybill.test'
export const FAR = '2099-12-31'
const PATIENCE = { timeout: 20_000, interval: 50 }

export interface ToldDriver {
  id: string
  stage: string
  missing: string[]
  qualifications: { name: string; state: string; until: string | null }[]
  papers: { id: string; kind: string; status: string; counts: boolean; documentId: string; tail: string | null }[]
  history: { from: string | null; to: string; reason: string | null; by?: string | null }[]
  checks: { id: string; status: string; provider: string; report: string | null; validUntil: string | null }[]
  consentUrl: string | null
  suspended: { for: string; because: string | null } | null
  notice: { decidedFrom: string } | null
}

type Applicant = Person & { driverId: string }

export interface Recruiting {
  readonly server: TestServer
  readonly town: Town
  readonly checkr: Simulator
  /** Somebody applies; his family name says what Checkr will find. */
  apply(familyName?: string, vehicle?: string): Promise<Applicant>
  hand(driver: Applicant, kind: string, expiresOn?: string, number?: string): Promise<Answer<{ id: string }>>
  /** What whoever checks drivers does with one. */
  verb(driver: { driverId?: string }, name: string, body?: object, by?: Person): Promise<Answer<ToldDriver>>
  judge(paperId: string, verb: 'verify' | 'refuse', body?: object): Promise<Answer<ToldDriver>>
  read(driver: { driverId?: string }): Promise<ToldDriver>
  own(driver: Person): Promise<ToldDriver>
  /** Waits until he has come so far. */
  reaches(driver: { driverId?: string }, stage: string): Promise<ToldDriver>
  /** Hands everything in, proves who he is, and has it all found right. */
  documented(familyName?: string): Promise<Applicant>
  /** Gives his consent on the provider's page, once he is invited. */
  consent(driver: Person): Promise<void>
  /** From application to driving. */
  hired(familyName?: string): Promise<Applicant>
  /** The days of a driver's papers come nearer by so many. */
  daysPass(driver: { driverId?: string }, days: number): Promise<void>
  run(job: 'sweep-drivers' | 'sweep-background-checks'): Promise<void>
}

/** A server, a town in Florida, and Checkr's stand-in that rings at its door. For the tests of one file. */
export function openRecruiting(): Recruiting {
  let server: TestServer
  let town: Town
  let checkr: Simulator

  beforeAll(async () => {
    const port = await freePort()
    checkr = await startSimulator('checkr', {
      key: CHECKR_KEY,
      'settle-seconds': '0',
      'webhook-url': `http://127.0.0.1:${port}/webhooks/checkr`,
    })
    server = await startTestServer({ PORT: String(port), CHECKR_KEY, CHECKR_CONTACT, CHECKR_URL: checkr.url })
    town = await makeTown(server)
    await town.sql.query(`update markets set country = 'US', check_region = 'FL', time_zone = 'America/New_York'`)
  })
  afterAll(async () => {
    await town.close()
    await server.stop()
    await checkr.stop()
  })

  async function apply(familyName = 'Clear', vehicle = 'car'): Promise<Applicant> {
    const email = `ada-${uuid()}@town.test`
    const answer = await town.api.post<{ id: string; signedIn: { accessToken: string; user: { id: string } } }>(
      '/api/drivers/apply',
      {
        body: { market: 'testville', vehicle, givenName: 'Ada', familyName, account: { email, password: PASSWORD } },
        headers: anotherAddress(),
      },
    )
    if (answer.status !== 201) throw new Error(`applying was answered ${answer.status} ${answer.code}`)
    const { id, signedIn } = answer.body
    return { id: signedIn.user.id, email, token: signedIn.accessToken, driverId: id }
  }

  const hand: Recruiting['hand'] = ({ token }, kind, expiresOn = FAR, number) =>
    town.api.post('/api/drivers/me/papers', {
      token,
      form: documentForm(PDF, { kind, expiresOn, ...(number && { number }) }),
    })
  const verb: Recruiting['verb'] = ({ driverId }, name, body = {}, by = town.people.compliance) =>
    town.api.post(`/api/drivers/${driverId}/${name}`, { token: by.token, body })
  const judge: Recruiting['judge'] = (paperId, name, body = {}) =>
    town.api.post(`/api/driver-papers/${paperId}/${name}`, { token: town.people.compliance.token, body })
  const read: Recruiting['read'] = async ({ driverId }) =>
    (await town.api.get<ToldDriver>(`/api/drivers/${driverId}/onboarding`, { token: town.people.compliance.token }))
      .body
  const own: Recruiting['own'] = async ({ token }) =>
    (await town.api.get<ToldDriver>('/api/drivers/me', { token })).body
  const reaches: Recruiting['reaches'] = (driver, stage) =>
    awaitUntil(async () => {
      const told = await read(driver)
      return told.stage === stage && told
    }, PATIENCE)

  async function documented(familyName?: string): Promise<Applicant> {
    const driver = await apply(familyName)
    for (const kind of ['driving_licence', 'insurance', 'registration', 'maintenance']) {
      const { status, body } = await hand(driver, kind)
      if (status !== 201) throw new Error(`${kind} was answered ${status}`)
      await judge(body.id, 'verify')
    }
    await verb(driver, 'identity', { bornOn: '1990-05-17', reference: 'passport' })
    return driver
  }

  async function consent(driver: Person): Promise<void> {
    const url = await awaitUntil(async () => (await own(driver)).consentUrl, PATIENCE)
    const answer = await fetch(url, { method: 'POST' })
    if (!answer.ok) throw new Error(`the hosted page answered ${answer.status}`)
  }

  return {
    get server() {
      return server
    },
    get town() {
      return town
    },
    get checkr() {
      return checkr
    },
    apply,
    hand,
    verb,
    judge,
    read,
    own,
    reaches,
    documented,
    consent,
    async hired(familyName) {
      const driver = await documented(familyName)
      await consent(driver)
      await reaches(driver, 'review')
      const answer = await verb(driver, 'activate', { reason: 'Looked into.' })
      if (answer.status !== 200) throw new Error(`activating was answered ${answer.status} ${answer.code}`)
      return driver
    },
    async daysPass({ driverId }, days) {
      const earlier = (column: string) => `to_char(${column}::date - $2::int, 'YYYY-MM-DD')`
      await town.sql.query(`update driver_papers set expires_on = ${earlier('expires_on')} where driver_id = $1`, [
        driverId,
        days,
      ])
      await town.sql.query(
        `update background_checks set valid_until = ${earlier('valid_until')} where driver_id = $1`,
        [driverId, days],
      )
      await town.sql.query(`update drivers set look_on = ${earlier('look_on')} where id = $1`, [driverId, days])
    },
    async run(name) {
      const { jobs } = await import('../../src/jobs')
      const { boundApp } = await import('../../src/commands/app')
      await jobs.find((job) => job.name === name)?.run(boundApp(), {})
    },
  }
}
