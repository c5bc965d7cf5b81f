import { answered } from '../../client'
import { type CityIncident, type CityMarketReport, type CityReport, ORDINARY_DAY } from '../../src/domain/city/control'
import { pause } from '../play/clock'
import { isGone } from '../play/refusal'
import type { City, Kitchen, Town } from './town'

const EVERY_MS = 2_000
/** Virtual minutes. A silent kitchen lets what it was asked run out: markets wait ten minutes for an answer. */
const RUSH_MINUTES = 30
const SILENCE_MINUTES = 13

/** Asks every other second what the control view wants, and tells it how the city is. Without a control view the day is ordinary. */
export async function obeyControls(city: City, towns: readonly Town[]): Promise<void> {
  const startedAt = city.clock.now().toISOString()
  let known: Set<string> | undefined
  while (!city.over.aborted) {
    await city.guard('controls', 'city', async () => {
      const wishes = await readWishes(city)
      city.wishes = wishes
      // What was wished of an earlier run is over.
      known ??= new Set(wishes.incidents.map(({ id }) => id))
      for (const incident of wishes.incidents) {
        if (known.has(incident.id)) continue
        known.add(incident.id)
        const town = towns.find(({ slug }) => slug === incident.market)
        if (town) bring(city, town, incident)
      }
      endRushes(city, towns)
      await report(city, towns, startedAt)
    })
    await pause(EVERY_MS, city.over)
  }
}

/** An ordinary day on a server that has no controls. */
async function readWishes({ api, admin }: City): Promise<City['wishes']> {
  try {
    return answered(await api.as(admin).GET('/api/demo/city')).wishes
  } catch (error) {
    if (isGone(error)) return ORDINARY_DAY
    throw error
  }
}

function bring(city: City, town: Town, { kind }: CityIncident): void {
  const { clock, daybook } = city
  const { trouble, slug } = town
  switch (kind) {
    case 'rush':
      if (trouble.rushUntil <= clock.minute()) daybook.happened('rush_began', slug)
      trouble.rushUntil = clock.minute() + RUSH_MINUTES
      return
    case 'vanish': {
      const drivers = [...trouble.onTheWay.values()]
      const victim = drivers.find(({ pickedUp }) => !pickedUp) ?? drivers[0]
      if (victim) victim.vanish()
      else daybook.happened('nobody_to_vanish', slug)
      return
    }
    case 'silence': {
      const kitchen = busiest(town)
      if (!kitchen) return
      trouble.silentUntil.set(kitchen.id, clock.minute() + SILENCE_MINUTES)
      daybook.happened('kitchen_silent', slug, kitchen.name)
      void clock
        .pass(SILENCE_MINUTES, city.over)
        .then(() => city.over.aborted || daybook.happened('kitchen_back', slug, kitchen.name))
    }
  }
}

function busiest({ kitchens }: Town): Kitchen | undefined {
  return kitchens.reduce<Kitchen | undefined>(
    (best, kitchen) => (best && best.cooking >= kitchen.cooking ? best : kitchen),
    undefined,
  )
}

function endRushes({ clock, daybook }: City, towns: readonly Town[]): void {
  for (const { trouble, slug } of towns) {
    if (trouble.rushUntil === 0 || trouble.rushUntil > clock.minute()) continue
    trouble.rushUntil = 0
    daybook.happened('rush_ended', slug)
  }
}

async function report(city: City, towns: readonly Town[], startedAt: string): Promise<void> {
  const { api, admin, clock, daybook } = city
  const body: CityReport = {
    speed: clock.scale.factor,
    startedAt,
    markets: towns.map((town) => reportOf(city, town)),
    happenings: daybook.happenings(),
  }
  try {
    await api.call('POST', '/api/demo/city/report', { by: admin, body, key: null })
  } catch (error) {
    if (!isGone(error)) throw error
  }
}

function reportOf({ clock, daybook }: City, { slug, name, now, trouble }: Town): CityMarketReport {
  return {
    slug,
    name,
    ...now,
    rush: trouble.rushUntil > clock.minute(),
    placed: daybook.counted(slug, 'placed'),
    delivered: daybook.counted(slug, 'delivered'),
    cancelled: daybook.counted(slug, 'cancelled'),
    declined: daybook.counted(slug, 'declined'),
    returned: daybook.counted(slug, 'returned'),
    refused: daybook.counted(slug, 'refused'),
  }
}
