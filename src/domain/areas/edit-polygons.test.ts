import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LngLat, Polygons } from './area-shape'
import { addCorner, type CornerAt, cornersOf, moveCorner, removeCorner, removeRing } from './edit-polygons'

const START: CornerAt = { polygon: 0, ring: 0, corner: 0 }
const corners = fc.array(
  fc.tuple(fc.double({ min: 0, max: 9, noNaN: true }), fc.double({ min: 0, max: 9, noNaN: true })),
  {
    minLength: 1,
    maxLength: 12,
  },
)

function draw(all: readonly LngLat[], from: Polygons | null = null, at: CornerAt = START) {
  return all.reduce(
    (drawn: { shape: Polygons | null; at: CornerAt }, corner) => addCorner(drawn.shape, drawn.at, corner),
    {
      shape: from,
      at,
    },
  ) as { shape: Polygons; at: CornerAt }
}

describe('drawing', () => {
  it('one corner after the other gives a closed ring of them, and taking them all leaves nothing', () => {
    fc.assert(
      fc.property(corners, (all) => {
        const { shape } = draw(all)
        expect(cornersOf(shape, START)).toEqual(all)
        const [ring] = shape.geometry.coordinates[0] ?? []
        expect(ring?.at(-1)).toEqual(ring?.[0])
        let left: Polygons | null = shape
        for (let taken = 0; taken < all.length; taken++) left = left && removeCorner(left, START)
        expect(left).toBeNull()
      }),
    )
  })

  it('moves a corner, the first with the one that closes the ring', () => {
    const { shape } = draw([
      [0, 0],
      [1, 0],
      [1, 1],
    ])
    expect(moveCorner(shape, START, [-1, -1]).geometry.coordinates).toEqual([
      [
        [
          [-1, -1],
          [1, 0],
          [1, 1],
          [-1, -1],
        ],
      ],
    ])
  })

  it('puts holes into a polygon and polygons beside it, and takes them away again', () => {
    const whole = draw([
      [0, 0],
      [9, 0],
      [9, 9],
    ]).shape
    const hollow = draw(
      [
        [5, 1],
        [8, 1],
        [8, 3],
      ],
      whole,
      { polygon: 0, ring: 1, corner: 0 },
    ).shape
    const two = draw(
      [
        [20, 0],
        [21, 0],
        [21, 1],
      ],
      hollow,
      { polygon: 1, ring: 0, corner: 0 },
    ).shape
    expect(two.geometry.coordinates.map((rings) => rings.length)).toEqual([2, 1])
    expect(removeRing(two, { polygon: 0, ring: 1 })?.geometry.coordinates.map((rings) => rings.length)).toEqual([1, 1])
    expect(removeRing(two, { polygon: 0, ring: 0 })?.geometry.coordinates).toHaveLength(1)
    expect(removeRing(whole, { polygon: 0, ring: 0 })).toBeNull()
  })
})
