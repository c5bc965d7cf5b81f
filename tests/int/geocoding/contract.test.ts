import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { fallOver } from '../../../src/adapters/geocoding/fall-over'
import { gazetteer } from '../../../src/adapters/geocoding/gazetteer'
import { googleMaps } from '../../../src/adapters/geocoding/google'
import { remember } from '../../../src/adapters/geocoding/remember'
import { yandexMaps } from '../../../src/adapters/geocoding/yandex'
import type { Geocoding, GeocodingBias } from '../../../src/ports/geocoding'
import { type Simulator, startSimulator } from '../../setup/simulator'

const KEY = 'a-key-for-tests'
const DOUALA: GeocodingBias = { country: 'CM', near: { lat: 4.05, lng: 9.7 }, locale: 'fr' }
const MIAMI: GeocodingBias = { country: 'US', near: { lat: 25.89, lng: -80.18 }, locale: 'en' }

let simulators: Record<'google' | 'yandex', Simulator>

const google = (key = KEY) => googleMaps({ key, geocodeUrl: simulators.google.url, placesUrl: simulators.google.url })
const yandex = (key = KEY) => yandexMaps({ key, geocoderUrl: simulators.yandex.url, suggestUrl: simulators.yandex.url })

beforeAll(async () => {
  const [first, second] = await Promise.all([
    startSimulator('google-maps', { key: KEY }),
    startSimulator('yandex-maps', { key: KEY }),
  ])
  simulators = { google: first, yandex: second }
})

afterEach(async () => {
  await Promise.all(Object.values(simulators).map((simulator) => simulator.suffer(null)))
})

afterAll(() => Promise.all(Object.values(simulators).map((simulator) => simulator.stop())))

describe.each([
  ['google', () => google()],
  ['yandex', () => yandex()],
  ['gazetteer', () => gazetteer],
] as const)('%s', (_, open) => {
  it('suggests what may be meant, the likeliest first, and nothing for what nobody knows', async () => {
    const [first] = await open().autocomplete('bonap', DOUALA)
    expect(first).toEqual({ title: 'Bonapriso', subtitle: 'Douala' })
    expect(await open().autocomplete('zzzz', DOUALA)).toEqual([])
    expect((await open().autocomplete('rue', DOUALA)).length).toBeLessThanOrEqual(8)
  })

  it('finds an address with its parts, in the country that is asked about and in no other', async () => {
    expect(await open().geocode('650 NE 125th St, North Miami', MIAMI)).toMatchObject({
      lat: 25.8905,
      lng: -80.1845,
      line1: '650 NE 125th St',
      city: 'North Miami',
      region: 'FL',
      postalCode: '33161',
    })
    const found = await open().geocode('Rue Joss, Bonanjo', DOUALA)
    expect(found).toMatchObject({
      precision: 'street',
      line1: 'Rue Joss',
      quarter: 'Bonanjo',
      city: 'Douala',
      region: null,
    })
    expect(await open().geocode('Bonabéri', DOUALA)).toMatchObject({ precision: 'area', line1: null })
    expect(await open().geocode('Rue Joss', MIAMI)).toBeNull()
    expect(await open().geocode('zzzz', DOUALA)).toBeNull()
  })
})

describe.each([
  ['google', google],
  ['yandex', yandex],
] as const)('%s, in trouble', (name, open) => {
  const both = (geocoding: Geocoding) => [
    () => geocoding.autocomplete('bonap', DOUALA),
    () => geocoding.geocode('Bonabéri', DOUALA),
  ]

  it('tells a wrong key', async () => {
    for (const asked of both(open('wrong'))) await expect(asked()).rejects.toMatchObject({ reason: 'misconfigured' })
  })

  it.each([
    ['quota', 'quota'],
    ['outage', 'unavailable'],
    ['silence', 'unavailable'],
  ] as const)('%s: %s', async (fault, reason) => {
    await simulators[name].suffer(fault)
    for (const asked of both(open())) await expect(asked()).rejects.toMatchObject({ reason })
  })
})

describe('one after the other', () => {
  const lines: string[] = []
  const write = (level: string) => (_: object, message: string) => void lines.push(`${level}: ${message}`)
  const logger = { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') }

  it('are asked until one answers, and who fails again and again rests', async () => {
    lines.length = 0
    const geocoding = fallOver([google(), yandex()], gazetteer, { logger })
    await simulators.google.suffer('outage')
    await simulators.yandex.suffer('quota')
    for (let turn = 0; turn < 5; turn++)
      expect((await geocoding.autocomplete('bonap', DOUALA))[0]?.title).toBe('Bonapriso')
    expect([await simulators.google.calls(), await simulators.yandex.calls()]).toEqual([3, 3])
    expect(lines).toContain('warn: a geocoder does not answer; the next one is asked')
  })

  it('tell a wrong key as a mistake of ours, and answer all the same', async () => {
    lines.length = 0
    const geocoding = fallOver([google('wrong')], gazetteer, { logger })
    expect(await geocoding.geocode('Bonabéri', DOUALA)).toMatchObject({ city: 'Douala' })
    expect(lines).toEqual(['error: a geocoder does not take our key'])
  })

  it('come back after their rest', async () => {
    const geocoding = fallOver([google()], gazetteer, { logger, failures: 1, restMs: 0 })
    await simulators.google.suffer('outage')
    await geocoding.geocode('Bonabéri', DOUALA)
    await simulators.google.suffer(null)
    await geocoding.geocode('Bonabéri', DOUALA)
    expect(await simulators.google.calls()).toBe(1)
  })
})

it('is asked once for what many type, until it is old; a failure is not kept', async () => {
  let time = 0
  const geocoding = remember(google(), () => time)
  await simulators.google.suffer('outage')
  await expect(geocoding.geocode('Akwa', DOUALA)).rejects.toThrow()
  await simulators.google.suffer(null)
  for (const words of ['Akwa', ' akwa', 'AKWA']) await geocoding.geocode(words, DOUALA)
  expect(await simulators.google.calls()).toBe(1)
  await geocoding.geocode('Akwa', MIAMI)
  time = 16 * 60_000
  await geocoding.geocode('Akwa', DOUALA)
  expect(await simulators.google.calls()).toBe(3)
})
