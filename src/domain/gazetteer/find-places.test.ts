import { describe, expect, it } from 'vitest'
import { findPlaces, knowsPlaces, lineOf } from './find-places'

const DOUALA = { country: 'CM', near: { lat: 4.05, lng: 9.7 }, most: 5 }
const names = (query: string, where = DOUALA) =>
  findPlaces(query, where).map(({ name, quarter }) => `${name}, ${quarter}`)

describe('the gazetteer', () => {
  it('knows quarters and streets by the beginning of their words, without accents', () => {
    expect(names('bonap')[0]).toBe('Bonapriso, Bonapriso')
    expect(names('bonaberi')[0]).toBe('Bonabéri, Bonabéri')
    expect(names('12 rue joss')).toEqual(['Rue Joss, Bonanjo'])
    expect(names('rue des palm cite')[0]).toBe('Rue des Palmiers, Cité des Palmiers')
  })

  it('says where it knows anything', () => {
    const { country, near } = DOUALA
    expect(knowsPlaces({ country, near, meters: 10_000 })).toBe(true)
    expect(knowsPlaces({ country: 'BE', near, meters: 10_000 })).toBe(false)
    expect(knowsPlaces({ country, near: { lat: 8, lng: 13 }, meters: 10_000 })).toBe(false)
  })

  it('puts what is called so before what lies in it, and the nearer one first', () => {
    expect(findPlaces('douala', DOUALA)[0]).toMatchObject({ kind: 'town', city: 'Douala' })
    expect(names('avenue independance').map((name) => name.split(', ')[1])).toEqual(['Bonapriso', 'Bépanda'])
  })

  it('finds nothing elsewhere, for a word that says nothing, or for one that nobody bears', () => {
    expect(names('Rue Joss', { ...DOUALA, country: 'US' })).toEqual([])
    expect(['rue', '12', ' ', 'rue zzz'].flatMap((query) => names(query))).toEqual([])
  })

  it('knows state and ZIP code where there are such, and keeps the number of a house', () => {
    const [found] = findPlaces('650 NE 125th St, North Miami', {
      ...DOUALA,
      country: 'US',
      near: { lat: 25.89, lng: -80.18 },
    })
    expect(found).toMatchObject({ name: 'NE 125th St', region: 'FL', postalCode: '33161' })
    expect(found && lineOf(found, '650 NE 125th St')).toBe('650 NE 125th St')
    expect(found && lineOf(found, 'NE 125th St')).toBe('NE 125th St')
    const [town] = findPlaces('douala', DOUALA)
    expect(town && lineOf(town, '12 douala')).toBeNull()
  })
})
