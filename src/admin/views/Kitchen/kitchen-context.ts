'use client'
import { createContext, useContext } from 'react'
import type { UserRole } from '../../../domain/identity/roles'
import type { Kitchen } from '../../../queries/kitchen'
import type { Words } from '../../words'
import type { KitchenCall } from './use-kitchen-call'
import type { KitchenWord } from './words'

/** Who may run a kitchen. */
export type KitchenRole = Extract<UserRole, 'owner' | 'staff' | 'admin'>

/** What every part of the display needs: the words, the time, the kitchen and a way to do something. */
export interface KitchenScene {
  role: KitchenRole
  words: Words<KitchenWord>
  now: Date
  restaurant: Kitchen['restaurant']
  load: Kitchen['load']
  call: KitchenCall
  /** An hour of the restaurant's own day: `14:05`. */
  hour(at: string | Date): string
}

export const KitchenContext = createContext<KitchenScene | undefined>(undefined)

export function useScene(): KitchenScene {
  const scene = useContext(KitchenContext)
  if (!scene) throw new Error('a part of the kitchen display stands outside of it')
  return scene
}
