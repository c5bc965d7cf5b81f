'use client'
import { createContext, useContext } from 'react'
import type { Words } from '../../words'
import type { Selection } from './board-map'
import type { DispatchWord } from './words'

/** What a dispatcher is asked about: a delivery for a driver, one of them still to be chosen, or a delivery to be taken away. */
export type Asking = { verb: 'assign'; deliveryId?: string; driverId?: string } | { verb: 'take'; deliveryId: string }

/** What every row of the board may do. The same object for as long as the board is shown. */
export interface BoardTools {
  words: Words<DispatchWord>
  timeZone: string
  mayAssign: boolean
  select(selection: Selection | undefined): void
  /** Chooses it, and shows it on the map even where the map is not in view. */
  showOnMap(selection: Selection): void
  ask(asking: Asking): void
}

const Tools = createContext<BoardTools | undefined>(undefined)

export const BoardToolsProvider = Tools.Provider

export function useBoardTools(): BoardTools {
  const tools = useContext(Tools)
  if (!tools) throw new Error('a row of the board outside of a board')
  return tools
}
