import type { ReactNode } from 'react'
import type { Position } from '../domain/geo/position'
import type { LivePositions } from './live-positions'
import type { MapArea, MapCorner } from './map-areas'
import type { MapHandle, MapMarker, MapRoute } from './markers'

export interface CityMapProps {
  /** Short name of the market that the map is drawn for. */
  market: string
  locale: 'en' | 'fr'
  /** What the map shows, for screen readers. */
  label: string
  /** Give the same array while nothing changed: another one is drawn anew. */
  markers: readonly MapMarker[]
  routes?: readonly MapRoute[]
  areas?: readonly MapArea[]
  corners?: readonly MapCorner[]
  /** Where moving markers are now; those it does not know stand where `markers` says. */
  live?: LivePositions
  selectedId?: string
  /** A marker was clicked, touched, or chosen by key. */
  onSelect?(id: string): void
  /** A place that is no marker and no corner was clicked or touched. */
  onPoint?(position: Position): void
  onCorner?(id: string): void
  /** The view is chosen so that all of these are in it: at first, and again whenever `fitKey` changes. */
  fit: readonly Position[]
  fitKey?: string
  /** Asks for two fingers (or Ctrl and wheel) to move the map, so that a page can be scrolled past it. */
  cooperative?: boolean
  onReady?(handle: MapHandle): void
  /** Shown under the message where no map can be drawn. */
  children?: ReactNode
}
