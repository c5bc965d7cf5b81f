import { describe, expect, it } from 'vitest'
import type { Attribute, AttributeSchema } from './attribute'
import { joinSchemas } from './join-schemas'
import { keyOf } from './key-of'
import { readFilter } from './read-filter'

const shared = { label: { en: 'A', fr: 'A' }, required: false, mustToSell: false, filterable: true, shown: true }
const RED = { id: 'red', label: { en: 'Red', fr: 'Rouge' } }
const BLUE = { id: 'blue', label: { en: 'Blue', fr: 'Bleu' } }
const SCHEMA: AttributeSchema = [
  { ...shared, key: 'stem', kind: 'number', unit: 'cm' },
  { ...shared, key: 'colour', kind: 'choice', many: false, choices: [RED, BLUE] },
  { ...shared, key: 'vegan', kind: 'flag' },
  { ...shared, key: 'brand', kind: 'text' },
  { ...shared, key: 'secret', kind: 'text', filterable: false },
]

describe('a filter', () => {
  it('is read by the kind of its attribute', () => {
    const asked = {
      stem: { min: '40', max: '60,5' },
      colour: { is: 'red, blue' },
      vegan: { is: 'false' },
      brand: { is: 'X' },
    }
    expect(readFilter(SCHEMA, asked)).toEqual({
      conditions: [
        { key: 'stem', kind: 'number', min: 40, max: 60.5 },
        { key: 'colour', kind: 'choice', anyOf: ['red', 'blue'] },
        { key: 'vegan', kind: 'flag', is: false },
        { key: 'brand', kind: 'text', is: 'X' },
      ],
      problems: [],
    })
  })

  it.each([
    ['secret', { is: 'x' }, 'unknown'],
    ['constructor', { is: 'x' }, 'unknown'],
    ['stem', { is: 'long' }, 'wrong_kind'],
    ['stem', { is: '4', min: '3' }, 'wrong_kind'],
    ['stem', { min: '' }, 'wrong_kind'],
    ['colour', { is: 'pink' }, 'not_offered'],
    ['colour', { min: '1' }, 'wrong_kind'],
    ['vegan', { is: 'yes' }, 'wrong_kind'],
  ])('is refused: %s %j', (key, wish, code) => {
    expect(readFilter(SCHEMA, { [key]: wish }).problems).toEqual([{ path: key, code }])
  })
})

describe('several categories', () => {
  const colour = (choices: Extract<Attribute, { kind: 'choice' }>['choices'], filterable = true): Attribute => ({
    ...shared,
    key: 'colour',
    kind: 'choice',
    many: true,
    filterable,
    choices,
  })

  it('share what they call the same', () => {
    expect(joinSchemas([[colour([RED], false)], [colour([RED, BLUE])]])).toEqual([colour([RED, BLUE])])
  })

  it('leave out what means one thing here and another there', () => {
    const cm: Attribute = { ...shared, key: 'size', kind: 'number', unit: 'cm' }
    expect(joinSchemas([[cm], [{ ...cm, unit: 'ml' }], [cm]])).toEqual([])
    expect(joinSchemas([[cm], [{ ...shared, key: 'size', kind: 'text' }]])).toEqual([])
  })
})

describe('a key', () => {
  it.each([
    ['Stem length (cm)', [], 'stem_length_cm'],
    ['Énergie', [], 'energie'],
    ['3 sizes', [], 'sizes'],
    ['Colour', ['colour', 'colour_2'], 'colour_3'],
    ['…', [], ''],
  ])('of %s', (label, taken, key) => {
    expect(keyOf(label, taken)).toBe(key)
  })
})
