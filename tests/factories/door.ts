import type { Answer } from './api'
import { confirmedOrder, drive, goOnline } from './dispatching'
import { documentForm, PDF } from './files'
import { drawPhoto } from './photos'
import { identified, regulated } from './rules'
import type { Person, Town } from './town'

/** Beer, by a document and to its buyer alone: what comes back goes onto the shelf, and the way is paid for by whoever was the cause. */
export const DOOR_RULES = [
  { blockType: 'minimum_age', goods: ['alcohol'], enabled: true, years: 21, proof: 'verified' },
  {
    blockType: 'handover_evidence',
    goods: ['alcohol'],
    enabled: true,
    idCheck: true,
    signature: true,
    keepFees: true,
    goodsGo: 'stock',
    keptDays: 30,
  },
]

/** A licence that says all that is asked. */
export const GOOD_ID = {
  document: 'driving_licence',
  country: 'US',
  state: 'FL',
  method: 'visual',
  bornOn: '1990-05-17',
  expiresOn: '2099-12-31',
  nameMatches: true,
}

/** A day on which nobody born is 21 yet, whenever the tests run. */
export const MINOR_ID = { ...GOOD_ID, bornOn: `${new Date().getUTCFullYear() - 15}-06-15` }

/** As a signature pad gives it. */
export async function signature(colour = '#111111'): Promise<string> {
  const bytes = await drawPhoto({ width: 300, height: 120, format: 'png', colour })
  return `data:image/png;base64,${bytes.toString('base64')}`
}

export interface AtDoor {
  orderId: string
  deliveryId: string
  productId: string
}

/** An order of beer of somebody whose age was verified, with its driver at the door. */
export async function beerAtDoor(
  town: Town,
  { quantity = 1, steps = ['arrived-pickup', 'picked-up', 'arrived'] }: { quantity?: number; steps?: string[] } = {},
): Promise<AtDoor> {
  const { driver } = town.people
  const customer = await town.person('customer')
  await identified(town, customer)
  const productId = await regulated(town, 'alcohol')
  await town.sql.query('update products set stock = 10 where id = $1', [productId])
  await goOnline(town, driver)
  const orderId = await confirmedOrder(town, { customer, productId, quantity })
  const deliveryId = await drive(town, driver, orderId, steps)
  return { orderId, deliveryId, productId }
}

/** What a driver says at the door. */
export function tellDoor(
  { api, people }: Town,
  deliveryId: string,
  verb: 'delivered' | 'failed' | 'returned',
  body: object,
  { by = people.driver, key, locale }: { by?: Person; key?: string; locale?: 'en' | 'fr' } = {},
): Promise<Answer> {
  return api.post(`/api/deliveries/${deliveryId}/${verb}`, { token: by.token, body, key, locale })
}

export interface HandoverRow {
  result: string
  code: string | null
  lacks: string[]
  cause: string | null
  of_age: boolean | null
  age_by: string | null
  name_matches: boolean | null
  expired: boolean | null
  country: string | null
  state: string | null
  version: number | null
  signature_id: string | null
  photo_id: string | null
  code_matches: boolean | null
  lines: { lineId: string; restock: number; waste: number; by: string }[] | null
  fee: string | null
  lat: number | null
}

/** What is kept of an order's door, the first try first. */
export async function handoversOf({ sql }: Town, orderId: string): Promise<HandoverRow[]> {
  const { rows } = await sql.query<HandoverRow>('select * from handovers where order_id = $1 order by at, id', [
    orderId,
  ])
  return rows
}

/** The records of an order in the compliance log about its door, in the order in which they were written. */
export async function doorLog({ sql }: Town, orderId: string) {
  const { rows } = await sql.query<{
    command: string
    outcome: string
    code: string | null
    facts: Record<string, unknown>
  }>(
    `select command, outcome, code, facts from compliance_log
     where subject_id = $1 and (kind = 'handover' or command = 'rules.handover_evidence' and facts ? 'minorBefore') order by id`,
    [orderId],
  )
  return rows
}

/** Somebody of compliance has seen this driver's papers: he may carry what asks for a qualified driver. */
export async function qualify({ api, people }: Town, { driverId, token }: Person): Promise<void> {
  const by = people.compliance.token
  const proof = { bornOn: '1990-05-17', reference: 'passport' }
  const seen = await api.post(`/api/drivers/${driverId}/identity`, { token: by, body: proof })
  const form = documentForm(PDF, { kind: 'driving_licence', expiresOn: '2099-12-31' })
  const handed = await api.post<{ id: string }>('/api/drivers/me/papers', { token, form })
  const judged = await api.post(`/api/driver-papers/${handed.body.id}/verify`, { token: by, body: {} })
  if (seen.status !== 200 || judged.status !== 200)
    throw new Error(`qualifying answered ${seen.status} ${handed.status} ${judged.status}`)
}
