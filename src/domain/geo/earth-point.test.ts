import fc from 'fast-check'
import { expect, it } from 'vitest'
import { distanceMeters } from './distance-meters'
import { earthPoint, metersBetween } from './earth-point'

const near = fc.double({ min: -0.5, max: 0.5, noNaN: true })

it('measures what distanceMeters measures', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -80, max: 80, noNaN: true }),
      fc.double({ min: -180, max: 180, noNaN: true }),
      near,
      near,
      (lat, lng, north, east) => {
        const [a, b] = [
          { lat, lng },
          { lat: lat + north, lng: lng + east },
        ]
        expect(Math.abs(metersBetween(earthPoint(a), earthPoint(b)) - distanceMeters(a, b))).toBeLessThan(0.001)
      },
    ),
  )
})
