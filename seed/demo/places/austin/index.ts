import type { Place } from '../place'
import { bartonLeaf } from './barton-leaf'
import { bluebonnetDispensary } from './bluebonnet-dispensary'
import { eastSideApothecary } from './east-side-apothecary'
import { hydeParkHerbal } from './hyde-park-herbal'
import { lamarLantern } from './lamar-lantern'
import { muellerMeadow } from './mueller-meadow'
import { roundRockRemedies } from './round-rock-remedies'
import { sixthStreetGreenRoom } from './sixth-street-green-room'

export const austin: readonly Place[] = [
  bluebonnetDispensary,
  roundRockRemedies,
  bartonLeaf,
  sixthStreetGreenRoom,
  muellerMeadow,
  eastSideApothecary,
  lamarLantern,
  hydeParkHerbal,
]
