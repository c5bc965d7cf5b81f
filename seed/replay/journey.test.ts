import { describe, expect, it } from 'vitest'
import { VirtualClock } from '../play/clock'
import { Journey } from './journey'

const never = new AbortController().signal

describe('Journey', () => {
  it('takes whole minutes, rounded up, in a straight line', async () => {
    const anchor = Date.now()
    let minutes = 0
    const clock = new VirtualClock(
      { factor: 6_000, origin: new Date(0), anchor: new Date(anchor) },
      () => anchor + minutes * 10,
    )
    const journey = new Journey(clock, 100, { x: 0, y: 0 })
    const driving = journey.drive({ x: 0, y: 350 }, never)
    minutes = 2
    expect(journey.here()).toEqual({ x: 0, y: 175 })
    expect(journey.moving()).toBe(true)
    expect(journey.motion()).toEqual({ speed: 350 / 4 / 60, heading: 0 })
    minutes = 4
    await driving
    expect(journey.here()).toEqual({ x: 0, y: 350 })
    expect(journey.moving()).toBe(false)
  })

  it('is there at once when it is there already', async () => {
    const clock = new VirtualClock({ factor: 60, origin: new Date(0), anchor: new Date() })
    const journey = new Journey(clock, 100, { x: 5, y: 5 })
    await journey.drive({ x: 5, y: 5 }, never)
    expect(journey.here()).toEqual({ x: 5, y: 5 })
  })
})
