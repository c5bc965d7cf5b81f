import { describe, expect, it } from 'vitest'
import { addressFlaws } from './address-flaws'

const MIAMI = { line1: '650 NE 125th St', city: 'North Miami', region: 'FL', postalCode: '33161' }

describe('an address in the United States', () => {
  it('has a line, a city, a state and a ZIP code', () => {
    expect(addressFlaws('us', MIAMI)).toEqual([])
    expect(addressFlaws('us', { ...MIAMI, postalCode: '33161-4021', region: 'fl' })).toEqual([])
    expect(addressFlaws('us', { line1: ' ', city: 'North Miami' })).toEqual([
      { path: 'line1', flaw: 'missing' },
      { path: 'region', flaw: 'missing' },
      { path: 'postalCode', flaw: 'missing' },
    ])
  })

  it.each(['3316', '331611', '33161-40', '33161-', 'ABCDE', '33 161'])('has no ZIP code %s', (postalCode) => {
    expect(addressFlaws('us', { ...MIAMI, postalCode })).toEqual([{ path: 'postalCode', flaw: 'malformed' }])
  })

  it.each(['XX', 'Florida', 'F'])('lies in no state %s', (region) => {
    expect(addressFlaws('us', { ...MIAMI, region })).toEqual([{ path: 'region', flaw: 'malformed' }])
  })
})

describe('an address where doors carry no numbers', () => {
  it('is found by its quarter and a landmark', () => {
    const address = { line1: 'Rue Joss', city: 'Douala', quarter: 'Bonanjo', landmark: 'près de la Poste centrale' }
    expect(addressFlaws('landmark', address)).toEqual([])
    expect(addressFlaws('landmark', { ...address, quarter: null, landmark: '' })).toEqual([
      { path: 'quarter', flaw: 'missing' },
      { path: 'landmark', flaw: 'missing' },
    ])
  })

  it('needs no ZIP code, and takes any', () => {
    expect(addressFlaws('simple', { line1: '1 Rue Joss', city: 'Douala', postalCode: 'BP 12' })).toEqual([])
  })
})
