import { sql } from 'drizzle-orm'
import type { DoorTerms } from '../../domain/compliance/requirements'
import { WaybillError } from '../../domain/errors'
import { readIdCheck } from '../../domain/handovers/id-check'
import { localMoment } from '../../domain/opening/local-moment'
import type { Call } from '../context'
import { keepPictures } from './keep-pictures'
import type { Proof, Shown } from './proof'

interface Door {
  terms: DoorTerms | null
  timeZone: string
}

/**
 * Takes in a proof, and does with it what is to be done: ages are computed and days forgotten, pictures kept, before anything is locked.
 * @throws WaybillError `not_found` for a delivery that is not the caller's, those of `keepPictures`, and what `work` throws: then
 * its pictures have no row, and are swept as orphans (sweep-files). Taken away at once they would be taken from another try with the same ones.
 */
export async function takeProof<T>(
  call: Call,
  deliveryId: string,
  proof: Proof,
  work: (shown: Shown) => Promise<T>,
): Promise<T> {
  const { otp, recipient, intoxicated, idCheck } = proof
  const shown = { otp, recipient, intoxicated, idCheck: null, pictures: [] }
  if (!idCheck && !proof.photo && !proof.signature) return work(shown)
  const { terms, timeZone } = await findDoor(call, deliveryId)
  const today = localMoment(call.app.clock.now(), timeZone).date
  const pictures = await keepPictures(call.app, deliveryId, proof)
  const read = idCheck ? readIdCheck(idCheck, terms?.leastAge ?? null, today) : null
  return work({ ...shown, idCheck: read, pictures })
}

/** A stranger's pictures are not even looked at. */
async function findDoor({ app, actor }: Call, deliveryId: string): Promise<Door> {
  const door = await app.db.row<Door>(sql`
    select o.requirements->'handover' as terms, m.time_zone as "timeZone"
    from deliveries d join orders o on o.id = d.order_id join markets m on m.id = d.market_id
    where d.id = ${deliveryId} and d.driver_id = ${actor.driverId ?? null}`)
  if (!door) throw new WaybillError('not_found')
  return door
}
