import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, vi } from 'vitest'
import { boundApp } from '../../src/commands/app'
import { sealText } from '../../src/commands/sealed-text'
import { SEALED } from '../../src/domain/privacy/sealed-columns'
import { startTestServer, type TestServer } from '../setup/server'
import { type Simulator, startSimulator } from '../setup/simulator'
import { placeOrder } from './orders'
import { makeTown, type Person, type Town } from './town'

export const LICENCE = 'C9-0000001-LIC'
const PATIENCE = { timeout: 30_000, interval: 50 }

export interface ReportRow {
  id: string
  kind: string
  status: string
  reference: string | null
  number: string | null
  code: string | null
  message: string | null
  calls: string
}

export interface Tracing {
  readonly server: TestServer
  readonly town: Town
  readonly metrc: Simulator
  /** Something that its state traces, with packages of so many pieces that Metrc has too; their tags. */
  traced(
    ...packages: { pieces: number; expiresOn?: string; here?: object }[]
  ): Promise<{ product: string; labels: string[] }>
  /** An order of it that its restaurant has accepted, with a driver; its id and its delivery's. */
  accepted(product: string, quantity?: number, driver?: Person): Promise<{ orderId: string; deliveryId: string }>
  /** A verb of the restaurant, or of the driver. */
  verb(path: string, by?: Person, body?: object): Promise<string>
  reports(orderId: string): Promise<ReportRow[]>
  /** `delivery confirmed`, … in the order in which they were planned. */
  told(orderId: string): Promise<string[]>
  /** Waits until that is what was told. */
  tells(orderId: string, ...lines: string[]): Promise<void>
  /** As if every pause were over, and every call long ago. */
  minutesPass(): Promise<void>
  /** Makes its interface fail with this status from now on, and not its own pages; null: no more. */
  suffer(status: number | null): Promise<void>
  book<T = Record<string, unknown>>(shelf: string): Promise<T[]>
  left(label: string): Promise<{ remaining: number; setAside: number }>
  run(job: string, payload?: object): Promise<void>
}

let labels = 0
const nextLabel = () => `1A4060300000000${String(++labels).padStart(9, '0')}`

/** Metrc's own page: what is received there. */
export async function receiveThere(metrc: Simulator, one: object): Promise<void> {
  const answer = await fetch(`${metrc.url}/__page/packages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(one),
  })
  if (!answer.ok) throw new Error(await answer.text())
}

export const METRC_SETTINGS = {
  METRC_VENDOR_KEY: 'simulated-vendor-key',
  METRC_USER_KEYS: `${LICENCE}:simulated-user-key`,
}

/** Makes a town one in California whose first restaurant is licensed, and both drivers fit for manifests. */
export async function licenseTown(town: Town): Promise<void> {
  const { sql, people, mine } = town
  await sql.query(
    `update markets set country = 'US', currency = 'USD', time_zone = 'America/Los_Angeles', trace_provider = 'metrc', trace_state = 'CA'`,
  )
  await sql.query(
    `update restaurants set trace_licence = $2, phone = '+15105550100', address_line = '1 Broadway' where id = $1`,
    [mine.id, LICENCE],
  )
  const { vault } = boundApp()
  for (const { driverId } of [people.driver, people.otherDriver]) {
    const paper = uuid()
    await sql.query(
      `update drivers set vehicle = 'car', vehicle_make = 'Honda', vehicle_model = 'Fit', vehicle_plate = '7ABC123' where id = $1`,
      [driverId],
    )
    await sql.query(
      `with file as (insert into documents (id, name, purpose, person_id, mime_type, bytes, key_id) values ($4, 'L', 'driver_paper', $5, 'application/pdf', 9, 'k1') returning id)
       insert into driver_papers (id, driver_id, market_id, kind, status, counts, expires_on, number, tail, document_id)
       select $1, $2, $3, 'driving_licence', 'verified', true, '2099-01-01', $6, '4567', id from file`,
      [
        paper,
        driverId,
        town.marketId,
        uuid(),
        people.customer.id,
        sealText(vault, SEALED.paperNumber.about(paper), 'X1234567'),
      ],
    )
  }
}

/** A server, a licensed town and Metrc's stand-in. For the tests of one file. */
export function openTracing(options: Record<string, string> = {}): Tracing {
  let server: TestServer
  let town: Town
  let metrc: Simulator

  beforeAll(async () => {
    metrc = await startSimulator('metrc', options)
    server = await startTestServer({ ...METRC_SETTINGS, METRC_URL: metrc.url })
    town = await makeTown(server)
    await licenseTown(town)
    // A provider beside the server: on a busy machine both take their time to come.
  }, 150_000)
  afterAll(async () => {
    await town.close()
    await server.stop()
    await metrc.stop()
  })

  const traced: Tracing['traced'] = async (...packages) => {
    const product = await town.product()
    const category = uuid()
    await town.sql.query(`insert into categories (id, slug, regulated_as) values ($1, $2, 'cannabis_flower')`, [
      category,
      category,
    ])
    await town.sql.query(`update products set category_id = $2 where id = $1`, [product, category])
    const made: string[] = []
    for (const { pieces, expiresOn = null, here = {} } of packages) {
      const label = nextLabel()
      await town.sql.query(
        `insert into packages (id, label, restaurant_id, product_id, received, lab_tested, expires_on) values ($1, $2, $3, $4, $5, true, $6)`,
        [uuid(), label, town.mine.id, product, pieces, expiresOn],
      )
      await receiveThere(metrc, { label, licence: LICENCE, item: 'Jar', quantity: pieces, unit: 'Each', ...here })
      made.push(label)
    }
    return { product, labels: made }
  }

  const verb: Tracing['verb'] = async (path, by = town.people.owner, body = {}) => {
    const { status, code } = await town.api.post(path, { token: by.token, body })
    return `${status} ${code ?? 'ok'}`
  }

  const accepted: Tracing['accepted'] = async (product, quantity = 2, driver = town.people.driver) => {
    const placed = await placeOrder(town, { productId: product, quantity })
    if (placed.status !== 201) throw new Error(`ordering was answered ${placed.status} ${placed.code}`)
    const orderId = placed.body.id
    await verb(`/api/orders/${orderId}/accept`, town.people.owner, { prepMinutes: 1 })
    const { rows } = await town.sql.query('select id from deliveries where order_id = $1', [orderId])
    const deliveryId = rows[0].id
    const assigned = await verb(`/api/deliveries/${deliveryId}/assign`, town.people.admin, {
      driverId: driver.driverId,
      reason: 'by hand',
    })
    if (assigned !== '200 ok') throw new Error(`assigning was answered ${assigned}`)
    return { orderId, deliveryId }
  }

  const reports: Tracing['reports'] = async (orderId) =>
    (await town.sql.query('select * from trace_reports where order_id = $1 order by place', [orderId])).rows
  const told: Tracing['told'] = async (orderId) =>
    (await reports(orderId)).map(({ kind, status }) => `${kind} ${status}`)

  return {
    get server() {
      return server
    },
    get town() {
      return town
    },
    get metrc() {
      return metrc
    },
    traced,
    accepted,
    verb,
    reports,
    told,
    async tells(orderId, ...lines) {
      await vi
        .waitUntil(async () => (await told(orderId)).join() === lines.join(), PATIENCE)
        .catch(async () => {
          throw new Error(`${JSON.stringify(await reports(orderId), null, 1)} instead of ${lines.join()}`)
        })
    },
    async minutesPass() {
      await town.sql.query(
        `update trace_reports set due_at = now(), called_at = called_at - interval '3 minutes' where status in ('queued', 'sent', 'corrected')`,
      )
    },
    async suffer(status) {
      await metrc.tell('/calm', {})
      if (status) await metrc.tell('/fail', { path: '^/(sales|packages|facilities)', status, times: null })
    },
    book: (shelf) => metrc.tell(`/book/${shelf}`),
    async left(label) {
      const { rows } = await town.sql.query('select remaining, set_aside from packages where label = $1', [label])
      return { remaining: Number(rows[0].remaining), setAside: Number(rows[0].set_aside) }
    },
    async run(name, payload = {}) {
      const { jobs } = await import('../../src/jobs')
      const job = jobs.find((one) => one.name === name)
      if (!job) throw new Error(`there is no job ${name}`)
      await job.run(boundApp(), payload)
    },
  }
}
