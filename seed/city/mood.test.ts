import { describe, expect, it } from 'vitest'
import { seededRandom } from '../play/random'
import { fillBasket, tipOf } from './basket'
import { chooseNear } from './choose-near'
import {
  customerMood,
  doorOpener,
  driverFate,
  driverThinks,
  inLanguage,
  kitchenAnswer,
  kitchenThinks,
  offerAnswer,
} from './mood'

/** How often something is so, of many draws. */
function share<T>(draw: (random: () => number) => T, is: (value: T) => boolean): number {
  const random = seededRandom(11)
  const count = 20_000
  return Array.from({ length: count }, () => draw(random)).filter(is).length / count
}

describe('moods', () => {
  it('make most things go well and a few go wrong', () => {
    expect(share(customerMood, ({ door }) => door === 'opens')).toBeGreaterThan(0.96)
    expect(share(customerMood, ({ door }) => door === 'nobody')).toBeGreaterThan(0.005)
    expect(share(customerMood, ({ door }) => door === 'wrong')).toBeGreaterThan(0.002)
    expect(share(customerMood, ({ patience }) => patience < 5)).toBeLessThan(0.05)
    expect(
      share(
        (random) => kitchenAnswer(20, random),
        ({ kind }) => kind === 'decline',
      ),
    ).toBeLessThan(0.03)
    expect(share(offerAnswer, ({ kind }) => kind === 'accept')).toBeGreaterThan(0.9)
    expect(share(offerAnswer, ({ kind }) => kind === 'ignore')).toBeGreaterThan(0.005)
    expect(share(driverFate, (fate) => fate === 'vanishes')).toBeLessThan(0.01)
    expect(share(doorOpener, (opener) => opener === 'customer')).toBeGreaterThan(0.9)
    expect(share(doorOpener, (opener) => opener === 'minor')).toBeGreaterThan(0.03)
  })

  it('answer within what a market gives: drivers in under half a minute, kitchens in under three', () => {
    expect(share(driverThinks, (seconds) => seconds > 0 && seconds < 30)).toBe(1)
    expect(share(kitchenThinks, (minutes) => minutes > 0 && minutes < 3)).toBe(1)
  })

  it('let kitchens say minutes that a kitchen may say', () => {
    const minutes = (random: () => number) => kitchenAnswer(10, random)
    expect(share(minutes, (answer) => answer.kind === 'decline' || (answer.minutes >= 5 && answer.minutes <= 13))).toBe(
      1,
    )
  })

  it('are the same for the same seed', () => {
    const draw = () => Array.from({ length: 50 }, seededRandomMood(4))
    expect(draw()).toEqual(draw())
  })

  it('speak the market’s language', () => {
    expect([inLanguage(['yes', 'oui'], 'en'), inLanguage(['yes', 'oui'], 'fr')]).toEqual(['yes', 'oui'])
  })
})

function seededRandomMood(seed: number): () => ReturnType<typeof customerMood> {
  const random = seededRandom(seed)
  return () => customerMood(random)
}

describe('fillBasket', () => {
  const dish = (id: number, category: string) => ({ id, category })
  const kitchen = [dish(1, 'mains'), dish(2, 'mains'), dish(3, 'sides'), dish(4, 'drinks'), dish(5, 'desserts')]
  const store = [dish(6, 'flower'), dish(7, 'edibles'), dish(8, 'vapes')]

  it('has a main from a kitchen, and something from a store', () => {
    const random = seededRandom(5)
    for (let draw = 0; draw < 500; draw++) {
      expect(fillBasket(kitchen, random).some((line) => line.dish.category === 'mains')).toBe(true)
      expect(fillBasket(store, random).length).toBeGreaterThanOrEqual(1)
    }
  })

  it('names each dish once, with a quantity', () => {
    const random = seededRandom(6)
    for (let draw = 0; draw < 500; draw++) {
      const lines = fillBasket(kitchen, random)
      expect(new Set(lines.map((line) => line.dish.id)).size).toBe(lines.length)
      expect(lines.every(({ quantity }) => quantity >= 1 && quantity <= 6)).toBe(true)
    }
  })
})

it('tips whole coins', () => {
  expect(tipOf(1_999, 0.15, 'USD') % 25).toBe(0)
  expect(tipOf(8_300, 0.1, 'XAF')).toBe(800)
  expect(tipOf(8_300, 0, 'XAF')).toBe(0)
})

describe('chooseNear', () => {
  it('prefers what is near, and takes the nearest when all is far', () => {
    const near = share(
      (random) => chooseNear([{ meters: 4_500 }, { meters: 500 }], random),
      (place) => place?.meters === 500,
    )
    expect(near).toBeGreaterThan(0.6)
    expect(chooseNear([{ meters: 30_000 }, { meters: 20_000 }], seededRandom(1))).toEqual({ meters: 20_000 })
    expect(chooseNear([], seededRandom(1))).toBeUndefined()
  })
})
