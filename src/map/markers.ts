import type { Position } from '../domain/geo/position'

/** What a colour says, as everywhere in the panel: somebody must act, work goes on, free or done well, gone wrong, not in play. */
export type MarkerTone = 'waiting' | 'active' | 'good' | 'bad' | 'quiet'

/** Something that stands or moves on the map. */
export interface MapMarker extends Position {
  id: string
  kind: 'restaurant' | 'driver' | 'door'
  /** What it is, in the reader's language: shown beside it and read out by screen readers. */
  label: string
  tone: MarkerTone
  /** Compass degrees; a driver without one is shown as a dot. */
  heading?: number | null
}

/** A way from stop to stop. `planned` is dashed. */
export interface MapRoute {
  id: string
  points: readonly Position[]
  tone: MarkerTone
  planned?: boolean
}

/** What a page may do with a map that is shown. */
export interface MapHandle {
  /** The marker under a point of the window, for what is dropped there. */
  markerAt(clientX: number, clientY: number, kind?: MapMarker['kind']): string | undefined
  /** The place in the middle of the view. */
  middle(): Position
  /** Moves the view until a place is in the middle. */
  show(position: Position): void
}
