import { attributesOfFields } from '../../domain/menu-imports/attribute-columns'
import { scheduleOfFields, tellsSchedule } from '../../domain/menu-imports/schedule-fields'
import type { Fields } from '../../domain/menu-imports/states'
import type { OpeningHours } from '../../domain/opening/opening-hours'

/** Fields of a row that are to be written. */
export interface Write {
  readonly id: string
  readonly key: string
  readonly set: Fields
  /** As it will be, where the change says anything of it. */
  readonly schedule?: OpeningHours | null
  /** Values to put, null for those to take away; only where the change says anything of them. */
  readonly attributes?: Fields
}

/** What is to be written of a row. @param current the fields that it has, of which the change tells some */
export function writeOf(id: string, key: string, set: Fields, current: Fields = {}): Write {
  const attributes = attributesOfFields(set)
  return {
    id,
    key,
    set,
    ...(tellsSchedule(set) && { schedule: scheduleOfFields({ ...current, ...set }) }),
    ...(attributes && { attributes }),
  }
}
