import { expect, it } from 'vitest'
import { wordsOf } from '../../words'
import { saySurge } from './say-surge'
import { surgeFieldWords } from './words'

const words = wordsOf({ language: 'en' }, surgeFieldWords)
const money = (amount: number) => `${amount} F`
const ON = {
  deliveryBase: 500,
  deliveryPerKm: 100,
  enabled: true,
  capBasisPoints: 15_000,
  capAmount: null,
  driverBasisPoints: 8_000,
}

it.each([
  [ON, 'A delivery of 800 F costs at most 1200 F at peak: ×1.5. Of the 400 F on top the courier gets 320 F.'],
  [
    { ...ON, capAmount: 150 },
    'A delivery of 800 F costs at most 950 F at peak: ×1.5, but no more than 150 F on top. Of the 150 F on top the courier gets 120 F.',
  ],
  [{ ...ON, capBasisPoints: 10_000 }, 'A highest multiplier of ×1 adds nothing.'],
  [{ ...ON, capBasisPoints: undefined }, 'A highest multiplier of ×1 adds nothing.'],
  [{ ...ON, enabled: false }, 'Deliveries always cost the same, however few couriers there are.'],
])('says in a sentence what a tariff’s surge comes to', (draft, sentence) => {
  expect(saySurge(draft, words, money)).toBe(sentence)
})
