import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Facility, SalesDelivery, TrackAndTrace } from './track-and-trace'

/** What the contract needs of a provider: a facility, and a package of ten pieces in it that may be sold. */
export interface Traced {
  readonly provider: TrackAndTrace
  readonly facility: Facility
  stock(): Promise<string>
}

const today = () => ({ from: new Date(Date.now() - 3_600_000), to: new Date(Date.now() + 60_000) })

export function deliveryFor(label: string, quantity = 2_000): SalesDelivery {
  const now = new Date()
  return {
    operationId: randomUUID(),
    number: 'WB-1',
    soldAt: now,
    driver: { id: 'D-1', name: 'Ada Clear', licence: 'X1234567' },
    vehicle: { make: 'Honda', model: 'Fit', plate: '7ABC123' },
    phone: '+13055550100',
    recipient: { name: 'Bea', line1: '1 Main St', line2: null, city: 'Oakland', state: 'CA', postalCode: '94607' },
    departsAt: now,
    arrivesAt: new Date(now.getTime() + 1_800_000),
    goods: [{ label, quantity, unit: 'each', total: { amount: 2_550, currency: 'USD' } }],
  }
}

/** What every track-and-trace system does. */
export function itTracesSales(traced: () => Traced): void {
  const left = async (label: string) => {
    const { provider, facility } = traced()
    return (await provider.packages(facility)).find((one) => one.label === label)?.quantity
  }
  async function opened() {
    const { provider, facility, stock } = traced()
    const label = await stock()
    const delivery = deliveryFor(label)
    const told = await provider.open(facility, delivery)
    if (told.outcome !== 'accepted') throw new Error(JSON.stringify(told))
    return { provider, facility, label, delivery, reference: told.value.reference }
  }

  describe('as every track and trace', () => {
    it('takes a delivery, whose goods leave their package, and finds it by our id', async () => {
      const { provider, facility, label, delivery, reference } = await opened()
      expect(await left(label)).toBe(8_000)
      const found = await provider.find(facility, delivery.operationId, today())
      expect(found).toMatchObject({ reference, state: 'open', goods: [{ label, quantity: 2_000 }] })
      expect(await provider.read(facility, reference)).toEqual(found)
      expect(await provider.find(facility, randomUUID(), today())).toBeNull()
    })

    it('keeps our id when another driver carries it', async () => {
      const { provider, facility, label, delivery, reference } = await opened()
      const other = { ...delivery, driver: { id: 'D-2', name: 'Cy', licence: 'Y7654321' } }
      for (const _ of [1, 2])
        expect(await provider.amend(facility, reference, other)).toMatchObject({ outcome: 'accepted' })
      expect((await provider.find(facility, delivery.operationId, today()))?.reference).toBe(reference)
      expect(await left(label)).toBe(8_000)
    })

    it('takes other goods in the place of those that it had', async () => {
      const { provider, facility, label, delivery, reference } = await opened()
      const other = await traced().stock()
      const goods = deliveryFor(other, 3_000).goods
      for (const _ of [1, 2])
        expect(await provider.amend(facility, reference, { ...delivery, goods })).toMatchObject({ outcome: 'accepted' })
      const now = { operationId: delivery.operationId, goods: [{ label: other, quantity: 3_000 }] }
      expect(await provider.read(facility, reference)).toMatchObject(now)
      expect([await left(label), await left(other)]).toEqual([10_000, 7_000])
    })

    it('ends one with what was taken, and what came back is in its package', async () => {
      const { provider, facility, label, reference } = await opened()
      const returned = [{ label, quantity: 2_000, unit: 'each' as const, reason: 'Nobody at home' }]
      const end = { arrivedAt: new Date(), accepted: [], returned }
      expect(await provider.complete(facility, reference, end)).toMatchObject({ outcome: 'accepted' })
      expect((await provider.read(facility, reference))?.state).toBe('completed')
      expect(await left(label)).toBe(10_000)
    })

    it('cancels one, as often as it is asked to, and knows of it as one that never was', async () => {
      const { provider, facility, label, delivery, reference } = await opened()
      for (const _ of [1, 2]) expect(await provider.cancel(facility, reference)).toMatchObject({ outcome: 'accepted' })
      expect((await provider.read(facility, reference))?.state).toBe('voided')
      expect(await provider.find(facility, delivery.operationId, today())).toBeNull()
      expect(await left(label)).toBe(10_000)
    })

    it('refuses in words what a package does not hold, and nothing of it has happened', async () => {
      const { provider, facility, stock } = traced()
      const label = await stock()
      const told = await provider.open(facility, deliveryFor(label, 11_000))
      expect(told).toMatchObject({ outcome: 'refused', message: expect.stringContaining(label) })
      expect(await left(label)).toBe(10_000)
      expect(await provider.read(facility, '999999999')).toBeNull()
    })
  })
}
