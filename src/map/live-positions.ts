import type { Position } from '../domain/geo/position'

export interface LivePosition extends Position {
  heading?: number | null
}

/**
 * Where moving markers are now, by id, outside of React: five hundred drivers who move each second must not draw a page five hundred
 * times a second. The map listens and draws them together.
 */
export interface LivePositions {
  get(id: string): LivePosition | undefined
  set(id: string, position: LivePosition): void
  /** Tells `listener` that something moved. @returns how to end it */
  subscribe(listener: () => void): () => void
}

export function createLivePositions(): LivePositions {
  const known = new Map<string, LivePosition>()
  const listeners = new Set<() => void>()
  return {
    get: (id) => known.get(id),
    set(id, position) {
      known.set(id, position)
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
