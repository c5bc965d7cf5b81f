'use client'
import { useMemo, useState } from 'react'
import type { Polygons } from '../../../domain/areas/area-shape'
import {
  addCorner,
  type CornerAt,
  cornersOf,
  moveCorner,
  removeCorner,
  removeRing,
} from '../../../domain/areas/edit-polygons'
import type { Position } from '../../../domain/geo/position'
import type { MapCorner } from '../../../map/map-areas'

const START: CornerAt = { polygon: 0, ring: 0, corner: 0 }

/** Finer than a tenth of a metre no finger points. */
const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6

/** The drawing of polygons: which corner is chosen, and what a touch on the map does to it. */
export function usePolygons(shape: Polygons | null, onChange: (shape: Polygons | null) => void) {
  const [at, setAt] = useState<CornerAt>(START)
  const [moves, setMoves] = useState(false)
  const corners = useMemo<MapCorner[]>(
    () =>
      shape
        ? cornersOf(shape, at).map(([lng, lat], corner) => ({
            id: String(corner),
            lat,
            lng,
            chosen: corner === at.corner,
          }))
        : [],
    [shape, at],
  )
  const place = ({ lat, lng }: Position): [number, number] => [rounded(lng), rounded(lat)]
  const add = (position: Position) => {
    const added = addCorner(shape, at, place(position))
    setAt(added.at)
    onChange(added.shape)
  }
  const move = (position: Position) => {
    if (shape && corners.length > 0) onChange(moveCorner(shape, at, place(position)))
  }
  const gone = (left: Polygons | null) => {
    const stays = left !== null && cornersOf(left, at).length > 0
    setAt(stays ? { ...at, corner: Math.max(0, Math.min(at.corner, cornersOf(left, at).length - 1)) } : START)
    onChange(left)
  }
  return {
    shape,
    at,
    corners,
    moves,
    setMoves,
    add,
    move,
    /** A touch on the map. */
    point: (position: Position) => (moves && corners.length > 0 ? move(position) : add(position)),
    choose: (corner: string | number) => setAt({ ...at, corner: Number(corner) }),
    /** Goes on with another ring, which is there as soon as it has a corner. */
    begin: (part: Omit<CornerAt, 'corner'>) => {
      setMoves(false)
      setAt({ ...part, corner: 0 })
    },
    remove: (corner: number) => shape && gone(removeCorner(shape, { ...at, corner })),
    removePart: () => shape && gone(removeRing(shape, at)),
  }
}

export type PolygonDrawing = ReturnType<typeof usePolygons>
