import { expect, it } from 'vitest'
import { driverPay } from './driver-pay'

it('pays 1,340 F for 3.4 km in Douala', () => {
  expect(driverPay({ base: 500, perKm: 100, distanceMeters: 3_400, tip: 500 })).toBe(1_340)
})

it('pays $11.52 for 4.2 km in North Miami', () => {
  expect(driverPay({ base: 300, perKm: 60, distanceMeters: 4_200, tip: 600 })).toBe(1_152)
})

it('passes the tip on whole', () => {
  const pay = { base: 300, perKm: 60, distanceMeters: 4_200 }
  expect(driverPay({ ...pay, tip: 777 }) - driverPay({ ...pay, tip: 0 })).toBe(777)
})

it('pays the driver the share of a surge that the terms give', () => {
  const pay = { base: 300, perKm: 60, distanceMeters: 4_200, tip: 600 }
  expect(driverPay({ ...pay, surge: { fee: 151, driverBasisPoints: 5_000 } })).toBe(1_152 + 76)
  expect(driverPay({ ...pay, surge: { fee: 150, driverBasisPoints: 10_000 } })).toBe(1_152 + 150)
  expect(driverPay({ ...pay, surge: null })).toBe(1_152)
})
