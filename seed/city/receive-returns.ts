import { answered } from '../../client'
import { isConflict } from '../play/refusal'
import type { Session } from '../play/session'
import { inLanguage, type Reason } from './mood'
import type { City, Kitchen, Town } from './town'

const SEEN: Reason = ['Seals unbroken; what was warm is thrown away', 'Scellés intacts ; ce qui était chaud est jeté']

/** What a driver brings back is looked at by the kitchen, which says so: each line goes where the order's terms have it. */
export async function receiveReturns(
  { api }: City,
  { locale }: Town,
  { kitchen, staff }: { kitchen: Kitchen; staff: Session },
): Promise<void> {
  const waybill = api.as(staff)
  const where = { restaurant: { equals: kitchen.id }, status: { equals: 'returning' } }
  const params = { query: { where, limit: 50, depth: 0 } }
  const { docs } = answered(await waybill.GET('/api/deliveries', { params }))
  for (const { id } of docs) {
    const body = { reason: inLanguage(SEEN, locale) }
    try {
      answered(await waybill.POST('/api/deliveries/{id}/returned', { params: { path: { id } }, body }))
    } catch (error) {
      // Somebody of ours has done it in the panel.
      if (!isConflict(error)) throw error
    }
  }
}
