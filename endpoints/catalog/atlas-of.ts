import type { App } from '../../src/commands/app'
import { marketAreas } from '../../src/commands/areas/market-areas'
import type { Atlas } from '../../src/queries/catalog/market-places'

/** The places of the catalogue, with where their markets deliver as checkout has it. */
export function atlasOf({ db }: App): Atlas {
  return { db, areasOf: (market) => marketAreas(db, market) }
}
