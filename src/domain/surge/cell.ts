import { cellToBoundary, cellToLatLng, gridDiskDistances, latLngToCell } from 'h3-js'
import type { Position } from '../geo/position'

/** An index of H3 (h3geo.org) at `RESOLUTION`: a hexagon that is the same for everybody. */
export type Cell = string

/** About 5 km², 2.4 km from side to side: what a courier crosses in some minutes. */
const RESOLUTION = 7

/** What counts of something in the cell itself, in the six around it, and in the twelve around those. */
const WEIGHTS = [1, 0.5, 0.25] as const

export function cellOf({ lat, lng }: Position): Cell {
  return latLngToCell(lat, lng, RESOLUTION)
}

/**
 * How many of the positions count for each cell: those within it whole, those in the cells near by in part. The weights are powers of two, so
 * the sums are exact and no order of the positions changes them.
 */
export function spreadOver(positions: readonly Position[]): Map<Cell, number> {
  const spread = new Map<Cell, number>()
  for (const position of positions) {
    for (const [ring, cells] of gridDiskDistances(cellOf(position), WEIGHTS.length - 1).entries()) {
      const weight = WEIGHTS[ring] ?? 0
      for (const cell of cells) spread.set(cell, (spread.get(cell) ?? 0) + weight)
    }
  }
  return spread
}

export function centreOf(cell: Cell): Position {
  const [lat, lng] = cellToLatLng(cell)
  return { lat, lng }
}

/** The corners as GeoJSON has them, `[lng, lat]`, the first again at the end. */
export function outlineOf(cell: Cell): [number, number][] {
  return cellToBoundary(cell, true)
}
