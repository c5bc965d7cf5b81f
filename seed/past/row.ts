import { v7 as uuidv7 } from 'uuid'
import type { Cell } from './copy-rows'

/** A row by the names of its columns. */
export type Row = Readonly<Record<string, Cell>>

/** An id as a command at that moment would have made it: ids sort by time. */
export const idAt = (msecs: number): string => uuidv7({ msecs })

export const at = (moment: number | null | undefined): Date | null =>
  moment === null || moment === undefined ? null : new Date(moment)
