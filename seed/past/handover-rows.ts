import type { DoorTerms, OrderRequirements } from '../../src/domain/compliance/requirements'
import { planReturn } from '../../src/domain/handovers/plan-return'
import type { PastTry } from './at-the-door'
import type { Row } from './copy-rows'
import type { PastOrder } from './past-order'
import type { ProofFile, ProofPictures } from './proof-pictures'
import { at, idAt } from './row'
import type { Rows } from './rows-of'

const DAY = 86_400_000
/** A driver's phone knows where he is to about so much, in degrees: some ten metres. */
const OFF = 0.0001

/** What the doors of an order of the past left behind: what was shown and counted, with pictures where the door asked for them. */
export function handoverRows(
  order: PastOrder,
  rows: Pick<Rows, 'orders' | 'order_lines' | 'deliveries'>,
  pictures: ProofPictures,
): { handovers: Row[]; documents: Row[]; files: ProofFile[] } {
  const [stored, delivery] = [rows.orders[0], rows.deliveries[0]]
  const { requirements } = order
  const terms = requirements?.handover
  if (!requirements || !terms || !stored || !delivery) return { handovers: [], documents: [], files: [] }
  const documents: Row[] = []
  const files: ProofFile[] = []
  const keep = (kind: 'signature' | 'photo', when: number): string => {
    const [id, bytes] = [idAt(when), pictures.of(kind, when)]
    files.push({ id, bytes })
    documents.push({
      id,
      purpose: 'handover',
      restaurant_id: order.restaurant.id,
      shown: false,
      name: `${stored.number} ${kind}`,
      mime_type: 'image/webp',
      bytes: bytes.length,
      key_id: pictures.keyId,
      created_at: at(when),
      updated_at: at(when),
    })
    return id
  }
  const handovers = order.tries.map((one) => {
    const done = one.result === 'completed'
    const signed = done && terms.signature ? keep('signature', one.at) : null
    const photo = done && terms.photo ? keep('photo', one.at) : null
    return {
      id: idAt(one.at),
      order_id: stored.id ?? null,
      delivery_id: delivery.id ?? null,
      market_id: stored.market_id ?? null,
      driver_id: order.driver?.id ?? null,
      ...tryCells(one, requirements, terms),
      code_matches: done && terms.code ? true : null,
      signature_id: signed,
      photo_id: photo,
      files_until: signed || photo ? at(one.at + terms.keptDays * DAY) : null,
      ...(one.result === 'returned' ? countCells(order, rows.order_lines, terms) : { lines: null, fee: null }),
      ...placeCells(one, order.home),
    }
  })
  return { handovers, documents, files }
}

function tryCells(one: PastTry, { pack }: OrderRequirements, terms: DoorTerms): Row {
  const { idCheck, result, lacks = [] } = one
  const shown = result === 'completed' || result === 'refused'
  return {
    actor_id: one.actorId,
    actor_role: one.role,
    at: at(one.at),
    result,
    code: one.code ?? null,
    lacks: `{${lacks.join(',')}}`,
    cause: one.cause ?? null,
    reason: one.reason ?? null,
    pack_id: pack.id,
    version: pack.version,
    required: terms,
    document: idCheck?.document ?? null,
    country: idCheck?.country ?? null,
    state: idCheck?.state ?? null,
    method: idCheck?.method ?? null,
    of_age: idCheck?.ofAge ?? null,
    age_by: idCheck?.ageBy ?? null,
    expired: idCheck?.expired ?? null,
    name_matches: idCheck?.nameMatches ?? null,
    recipient: shown ? 'customer' : null,
    intoxicated: shown ? false : null,
  }
}

/** As the terms say of each line's goods; what was to be paid at the door was not paid, so nothing is kept of it. */
function countCells({ restaurant }: PastOrder, lines: readonly Row[], terms: DoorTerms): Row {
  const goodsOf = new Map(restaurant.menu.map(({ id, goods }) => [id, goods]))
  const sold = lines.map(({ id, product_id, quantity }) => ({
    id: String(id),
    quantity: Number(quantity),
    goods: [goodsOf.get(String(product_id)) ?? 'none'],
  }))
  return { lines: planReturn(sold, terms, { lines: [], restock: false, reason: undefined }), fee: 0 }
}

function placeCells({ role, at: when }: PastTry, door: { lat: number; lng: number }): Row {
  if (role !== 'driver') return { lat: null, lng: null, position_at: null }
  const off = ((when % 100) / 100 - 0.5) * OFF
  return { lat: door.lat + off, lng: door.lng - off, position_at: at(when - 1_000) }
}
