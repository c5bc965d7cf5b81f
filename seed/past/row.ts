import { randomFillSync } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'

const ID_BYTES = 16
/** Chance for a thousand ids at a time: asking for it is what takes the time. */
const chance = new Uint8Array(ID_BYTES * 1_024)
let used = chance.length

/** An id as a command at that moment would have made it: ids sort by time. */
export function idAt(msecs: number): string {
  if (used === chance.length) {
    randomFillSync(chance)
    used = 0
  }
  const random = chance.subarray(used, used + ID_BYTES)
  used += ID_BYTES
  return uuidv7({ msecs, random })
}

export const at = (moment: number | null | undefined): Date | null =>
  moment === null || moment === undefined ? null : new Date(moment)
