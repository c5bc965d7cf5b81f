import type { Entry } from './entries'
import type { Found } from './nearby'

/** Something that a search found, with the place that it is of. */
export interface Match extends Found {
  readonly entry: Entry
}
