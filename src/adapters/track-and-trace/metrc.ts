import { LRUCache } from 'lru-cache'
import type { z } from 'zod'
import { type CallOutcome, ProviderError } from '../../ports/call-outcome'
import type { Pace } from '../../ports/pace'
import type { Facility, SalesDelivery, TrackAndTrace, Window } from '../../ports/track-and-trace'
import { type MetrcRequest, type MetrcSettings, metrcCalls } from './metrc-call'
import {
  type Content,
  Created,
  contentOf,
  Delivery,
  deliveryBody,
  deliveryOf,
  Facilities,
  type FacilityRules,
  goodsIn,
  localTime,
  Package,
  packageOf,
  pageOf,
} from './metrc-objects'

const PAGE = '20'
const DAY_MS = 86_400_000
/** What a state wants of a facility seldom changes, and a restart asks anew. */
const RULES_MS = 3_600_000
/** Of so many packages it is remembered for as long what a unit of them holds. */
const KNOWN_CONTENTS = 1_000

/** Metrc v2: the sales deliveries of a retailer. Lists are asked by when things changed, a day at most at a time. */
export function metrc(settings: MetrcSettings, pace: Pace): TrackAndTrace {
  const { call, ask } = metrcCalls(settings, pace)
  const known = new Map<string, { at: number; rules: FacilityRules }>()
  const knownContents = new LRUCache<string, Content>({ max: KNOWN_CONTENTS, ttl: RULES_MS })

  /** @throws ProviderError */
  async function rulesOf(facility: Facility): Promise<FacilityRules | null> {
    const kept = known.get(facility.licence)
    if (kept && Date.now() - kept.at < RULES_MS) return kept.rules
    const told = read(Facilities, await ask(facility, 'facilities/v2/'))
    const rules = told.find(({ License }) => License.Number === facility.licence)?.FacilityType ?? null
    if (rules) known.set(facility.licence, { at: Date.now(), rules })
    return rules
  }

  /** What the state itself says that a unit of each package holds. @throws ProviderError */
  async function contentsOf(facility: Facility, { goods }: SalesDelivery): Promise<ReadonlyMap<string, Content>> {
    const found = new Map<string, Content>()
    for (const { label } of goods) {
      const kept = knownContents.get(label)
      const told = kept ? null : await ask(facility, `packages/v2/${encodeURIComponent(label)}`)
      const content = kept ?? (told === null ? null : contentOf(read(Package, told)))
      if (!content) continue
      found.set(label, content)
      knownContents.set(label, content)
    }
    return found
  }

  async function send(facility: Facility, method: MetrcRequest['method'], path: string, body?: readonly object[]) {
    const told = await call(facility, { method, path, ...(body && { body }) })
    return 'body' in told ? ({ outcome: 'accepted', value: told } as const) : told
  }

  /** What is to be said of a delivery, or why it is not said: where the state was not asked, nothing was done. */
  async function bodyOf(facility: Facility, delivery: SalesDelivery): Promise<object | CallOutcome<never>> {
    try {
      const rules = await rulesOf(facility)
      if (!rules?.CanDeliverSalesToConsumers)
        return { outcome: 'refused', code: 'facility', message: 'This licence may not deliver to consumers.' }
      return deliveryBody(delivery, facility.timeZone, rules, await contentsOf(facility, delivery))
    } catch (error) {
      if (error instanceof ProviderError) return { outcome: 'later', why: error.message }
      throw error
    }
  }

  /** Every page of a list. @throws ProviderError */
  async function all<T extends z.ZodType>(facility: Facility, path: string, item: T, query: Record<string, string>) {
    const found: z.output<T>[] = []
    for (let page = 1, pages = 1; page <= pages; page++) {
      const told = await ask(facility, path, { ...query, pageNumber: String(page), pageSize: PAGE })
      const { Data, TotalPages } = read(pageOf(item), told)
      found.push(...(Data as z.output<T>[]))
      pages = TotalPages
    }
    return found
  }

  async function deliveries(facility: Facility, { from, to }: Window) {
    const found = new Map<number, z.output<typeof Delivery>>()
    for (let start = from.getTime(); start < to.getTime(); start += DAY_MS) {
      const query = {
        lastModifiedStart: new Date(start).toISOString(),
        lastModifiedEnd: new Date(Math.min(start + DAY_MS, to.getTime())).toISOString(),
      }
      // One that ends between the two questions is in both, and the later answer holds.
      for (const list of ['active', 'inactive'])
        for (const one of await all(facility, `sales/v2/deliveries/${list}`, Delivery, query)) found.set(one.Id, one)
    }
    return [...found.values()].map(deliveryOf)
  }

  return {
    name: 'metrc',
    deliveries,

    async open(facility, delivery) {
      const body = await bodyOf(facility, delivery)
      if ('outcome' in body) return body
      const told = await send(facility, 'POST', 'sales/v2/deliveries', [body])
      if (told.outcome !== 'accepted') return told
      const created = Created.safeParse(told.value.body)
      if (!created.success) return { outcome: 'unknown', why: 'an answer of another shape' }
      return { outcome: 'accepted', value: { reference: String(created.data.Ids[0]) } }
    },

    async amend(facility, reference, delivery) {
      const body = await bodyOf(facility, delivery)
      if ('outcome' in body) return body
      return send(facility, 'PUT', 'sales/v2/deliveries', [{ Id: Number(reference), ...body }])
    },

    complete(facility, reference, { arrivedAt, accepted, returned }) {
      const end = {
        Id: Number(reference),
        ActualArrivalDateTime: localTime(arrivedAt, facility.timeZone),
        PaymentType: null,
        AcceptedPackages: accepted,
        ReturnedPackages: returned.map(({ reason, ...goods }) => {
          const { label, quantity, unit } = goodsIn(goods)
          return {
            Label: label,
            ReturnQuantityVerified: quantity,
            ReturnUnitOfMeasure: unit,
            ReturnReason: 'Other',
            ReturnReasonNote: reason,
          }
        }),
      }
      return send(facility, 'PUT', 'sales/v2/deliveries/complete', [end])
    },

    cancel: (facility, reference) => send(facility, 'DELETE', `sales/v2/deliveries/${encodeURIComponent(reference)}`),

    async read(facility, reference) {
      const told = await ask(facility, `sales/v2/deliveries/${encodeURIComponent(reference)}`)
      return told === null ? null : deliveryOf(read(Delivery, told))
    },

    async find(facility, operationId, window) {
      const found = await deliveries(facility, window)
      return found.find((one) => one.operationId === operationId && one.state !== 'voided') ?? null
    },

    async packages(facility) {
      return (await all(facility, 'packages/v2/active', Package, {})).map(packageOf)
    },
  }
}

/** @throws ProviderError for what has another shape */
function read<T extends z.ZodType>(shape: T, told: unknown): z.output<T> {
  const parsed = shape.safeParse(told)
  if (!parsed.success) throw new ProviderError('an answer of another shape', { cause: parsed.error })
  return parsed.data
}
