import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Simulator, startSimulator } from '../../../tests/setup/simulator'
import type { Pace } from '../../ports/pace'
import type { Facility, TrackAndTrace } from '../../ports/track-and-trace'
import { deliveryFor, itTracesSales } from '../../ports/track-and-trace.contract'
import { metrc } from './metrc'

const LICENCE = 'C9-0000001-LIC'
const facility: Facility = { licence: LICENCE, state: 'CA', timeZone: 'America/Los_Angeles' }
const held: [string, number][] = []
const freely: Pace = {
  take: async () => 0,
  hold: async (scope, seconds) => void held.push([scope, seconds]),
}

let simulator: Simulator
let provider: TrackAndTrace
let labels = 0

const withKeys = (vendorKey: string, userKeys: Record<string, string>, timeoutMs = 1_000) =>
  metrc({ url: simulator.url, vendorKey, userKeys, rates: { facility: 50, vendor: 150 }, timeoutMs }, freely)

async function stock(more: object = {}): Promise<string> {
  const label = `1A4060300000000${String(++labels).padStart(9, '0')}`
  const answer = await fetch(`${simulator.url}/__page/packages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ label, licence: LICENCE, item: 'Jar', quantity: 10, unit: 'Each', ...more }),
  })
  if (!answer.ok) throw new Error(await answer.text())
  return label
}
const window = () => ({ from: new Date(Date.now() - 3 * 86_400_000), to: new Date(Date.now() + 60_000) })

beforeAll(async () => {
  simulator = await startSimulator('metrc', { 'facility-rate': '10000', 'vendor-rate': '10000' })
  provider = withKeys('simulated-vendor-key', { '*': 'simulated-user-key' })
})
afterEach(() => simulator.tell('/calm', {}))
afterAll(() => simulator.stop())

itTracesSales(() => ({ provider, facility, stock }))

describe('Metrc', () => {
  it('is told quantities in the unit of the package, amounts as decimals and times by the clock on the wall', async () => {
    const label = await stock({ unit: 'Grams', quantity: 28 })
    const delivery = deliveryFor(label)
    const goods = [
      { label, quantity: 3_500, unit: 'grams' as const, total: { amount: 4_999, currency: 'USD' as const } },
    ]
    await provider.open(facility, { ...delivery, goods, soldAt: new Date('2026-11-20T18:10:19Z') })
    const book = await simulator.tell<Record<string, unknown>[]>('/book/deliveries')
    expect(book.at(-1)).toMatchObject({
      SalesDateTime: '2026-11-20T10:10:19.000',
      RecipientName: null,
      Transactions: [{ PackageLabel: label, Quantity: 3.5, UnitOfMeasure: 'Grams', TotalAmount: 49.99 }],
    })
  })

  it('is told what a unit holds as the state’s own item says, and nothing that it does not say', async () => {
    const measured = await stock({
      measures: {
        UnitThcPercent: 21.5,
        UnitThcContent: 10,
        UnitThcContentUnitOfMeasureName: 'Milligrams',
        UnitWeight: 3.5,
      },
    })
    const unmeasured = await stock()
    for (const label of [measured, unmeasured]) await provider.open(facility, deliveryFor(label))
    const book = await simulator.tell<{ Transactions: object[] }[]>('/book/deliveries')
    const unsaid = { UnitThcPercent: null, UnitThcContent: null, UnitThcContentUnitOfMeasure: null }
    const unweighed = { UnitWeight: null, UnitWeightUnitOfMeasure: null }
    expect(book.slice(-2).map(({ Transactions }) => Transactions)).toMatchObject([
      [{ UnitThcPercent: 21.5, UnitThcContent: 10, UnitThcContentUnitOfMeasure: 'Milligrams', ...unweighed }],
      [{ ...unsaid, ...unweighed }],
    ])
  })

  it('that does not say what a unit holds is told later: nothing was done', async () => {
    const label = await stock()
    await simulator.tell('/fail', { path: '/packages', status: 503 })
    expect(await provider.open(facility, deliveryFor(label))).toEqual({ outcome: 'later', why: 'HTTP 503' })
    expect((await provider.open(facility, deliveryFor(label))).outcome).toBe('accepted')
  })

  it.each([
    ['is on hold', { onHold: true }],
    ['is on recall', { onRecall: true }],
    ['has not passed testing', { labTestingState: 'NotSubmitted' }],
    ['is measured in Grams', { unit: 'Grams' }],
  ])('refuses a package that %s, and says so', async (why, more) => {
    const told = await provider.open(facility, deliveryFor(await stock(more)))
    expect(told).toMatchObject({ outcome: 'refused', message: expect.stringContaining(why) })
  })

  it('lists more than a page holds, over more than a day', async () => {
    const label = await stock({ quantity: 100 })
    const made = []
    for (let count = 0; count < 25; count++) {
      const told = await provider.open(facility, deliveryFor(label, 1_000))
      if (told.outcome === 'accepted') made.push(told.value.reference)
    }
    const listed = await provider.deliveries(facility, window())
    expect(listed.map(({ reference }) => reference)).toEqual(expect.arrayContaining(made))
    expect(new Set(listed.map(({ reference }) => reference)).size).toBe(listed.length)
  })

  it('that was asked too often has surely done nothing, and says how long to wait', async () => {
    held.length = 0
    await provider.packages(facility)
    await simulator.tell('/fail', { path: '/sales', status: 429 })
    expect(await provider.open(facility, deliveryFor(await stock()))).toEqual({ outcome: 'later', why: 'HTTP 429' })
    expect(held).toEqual([[`metrc:${LICENCE}`, 1]])
  })

  it('knows no key that is not its own: nothing was done, and a person sees why', async () => {
    for (const [vendor, user] of [
      ['wrong', 'simulated-user-key'],
      ['simulated-vendor-key', 'wrong'],
    ] as const)
      expect(await withKeys(vendor, { '*': user }).cancel(facility, '1')).toEqual({ outcome: 'later', why: 'HTTP 401' })
    expect(await withKeys('simulated-vendor-key', {}).cancel(facility, '1')).toMatchObject({ outcome: 'later' })
    await expect(provider.read({ ...facility, licence: 'another' }, '1')).rejects.toThrow('HTTP 401')
  })

  it.each([
    ['silence', { what: 'silence', method: 'POST', after: true }],
    ['500', { status: 500, method: 'POST', after: true }],
  ])('whose answer is lost (%s) may have acted: it is found by our id', async (_, trouble) => {
    const label = await stock()
    const impatient = withKeys('simulated-vendor-key', { '*': 'simulated-user-key' }, 300)
    await impatient.packages(facility)
    await simulator.tell('/fail', { path: '/sales', ...trouble })
    const delivery = deliveryFor(label)
    expect((await impatient.open(facility, delivery)).outcome).toBe('unknown')
    expect(await provider.find(facility, delivery.operationId, window())).toMatchObject({ state: 'open' })
  })

  it('that is down was surely not reached, or nobody knows: never is it taken for a refusal', async () => {
    const url = 'http://127.0.0.1:59999'
    const nobody = metrc(
      {
        url,
        vendorKey: 'k',
        userKeys: { '*': 'u' },
        rates: { facility: 1, vendor: 1 },
        timeoutMs: 300,
      },
      freely,
    )
    expect((await nobody.cancel(facility, randomUUID())).outcome).toBe('later')
    await simulator.tell('/fail', { what: 'reset', path: '/sales' })
    expect((await provider.cancel(facility, '1')).outcome).toBe('unknown')
  })

  it('waits no longer for its turn than a worker can be spared', async () => {
    const full = metrc(
      {
        url: simulator.url,
        vendorKey: 'simulated-vendor-key',
        userKeys: { '*': 'simulated-user-key' },
        rates: { facility: 1, vendor: 1 },
        timeoutMs: 300,
      },
      { ...freely, take: async () => 60_000 },
    )
    expect(await full.cancel(facility, '1')).toEqual({ outcome: 'later', why: 'its limit is reached' })
  })
})
