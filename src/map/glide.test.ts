import { describe, expect, it } from 'vitest'
import { Glide } from './glide'

const here = { lat: 4, lng: 9 }
const there = { lat: 4.002, lng: 9.004, heading: 60 }

describe('Glide', () => {
  it('stands where it first is, and moves evenly to the next place', () => {
    const glide = new Glide()
    expect(glide.at('a', here, 0)).toEqual(here)
    expect(glide.moving(0)).toBe(false)
    expect(glide.at('a', there, 1_000)).toMatchObject(here)
    expect(glide.moving(1_400)).toBe(true)
    const halfway = glide.at('a', there, 1_450)
    expect(halfway.lat).toBeCloseTo(4.001)
    expect(halfway.heading).toBe(60)
    expect(glide.at('a', there, 1_900)).toEqual(there)
    expect(glide.moving(1_900)).toBe(false)
  })

  it('goes on from where it is when the goal changes on the way', () => {
    const glide = new Glide()
    glide.at('a', here, 0)
    glide.at('a', there, 1_000)
    expect(glide.at('a', here, 1_450).lat).toBeCloseTo(4.001)
    expect(glide.at('a', here, 2_350)).toMatchObject(here)
  })

  it('jumps where the way is too long to have been driven', () => {
    const glide = new Glide()
    glide.at('a', here, 0)
    expect(glide.at('a', { lat: 5, lng: 9 }, 1_000)).toMatchObject({ lat: 5 })
  })

  it('forgets who left', () => {
    const glide = new Glide()
    glide.at('a', here, 0)
    glide.at('a', there, 1_000)
    glide.keep(new Set())
    expect(glide.moving(1_001)).toBe(false)
    expect(glide.at('a', there, 1_002)).toEqual(there)
  })
})
