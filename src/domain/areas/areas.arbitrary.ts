import fc from 'fast-check'
import type { LngLat, Ring } from './area-shape'

export const positions = fc.record({
  lat: fc.double({ min: -85, max: 85, noNaN: true }),
  lng: fc.double({ min: -179, max: 179, noNaN: true }),
})

/** A ring that does not cross itself: corners round a middle, by growing angle. */
export const stars: fc.Arbitrary<{ middle: LngLat; ring: Ring }> = fc
  .record({
    lng: fc.double({ min: -100, max: 100, noNaN: true }),
    lat: fc.double({ min: -60, max: 60, noNaN: true }),
    reaches: fc.array(fc.double({ min: 0.01, max: 0.5, noNaN: true }), { minLength: 5, maxLength: 24 }),
  })
  .map(({ lng, lat, reaches }) => {
    const corners = reaches.map((reach, index): LngLat => {
      const angle = (2 * Math.PI * index) / reaches.length
      return [lng + reach * Math.cos(angle), lat + reach * Math.sin(angle)]
    })
    return { middle: [lng, lat], ring: [...corners, corners[0] as LngLat] }
  })
