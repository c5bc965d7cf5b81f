import { describe, expect, it } from 'vitest'
import type { Attribute, ChoiceAttribute, NumberAttribute } from './attribute'
import { checkSchema } from './check-schema'
import { compareSchemas } from './compare-schemas'
import { decimalOf } from './decimal'
import { fitOf } from './fit'
import { readValue } from './read-value'
import { readKept, readValues } from './read-values'
import { tellProblem } from './tell-problem'

const shared = {
  label: { en: 'Stem', fr: 'Tige' },
  required: true,
  mustToSell: false,
  filterable: true,
  shown: true,
}
const stem: NumberAttribute = { ...shared, key: 'stem', kind: 'number', unit: 'cm', min: 10, max: 120 }
const red = { id: 'red', label: { en: 'Red', fr: 'Rouge' } }
const white = { id: 'white', label: { en: 'White', fr: 'Blanc' } }
const colour: ChoiceAttribute = { ...shared, key: 'colour', kind: 'choice', many: false, choices: [red, white] }

describe('a decimal', () => {
  it.each([
    ['12.50', 12.5],
    ['12,5', 12.5],
    [' 7 ', 7],
    [0.1 + 0.2, 0.3],
    ['-0', 0],
    [-0.5, -0.5],
    ['999999999.999999', 999_999_999.999999],
  ])('%s is %s', (given, is) => {
    expect(decimalOf(given)).toBe(is)
  })

  it.each(['', '1e3', '1.2345678', '0x10', '1.', '1 000', 'Infinity', Number.NaN, 1e9, 0.000_000_1, null, [], true])(
    '%s is none',
    (given) => {
      expect(decimalOf(given)).toBeUndefined()
    },
  )

  it('reads the same wherever it was: as text, in JSON, as a number', () => {
    for (const text of ['0.1', '33.333333', '123456789.123456']) expect(JSON.stringify(decimalOf(text))).toBe(text)
  })
})

describe('a value', () => {
  it.each<[string, Attribute, unknown, string]>([
    ['nothing where something is needed', stem, '', 'missing'],
    ['words for a number', stem, 'long', 'wrong_kind'],
    ['too short a stem', stem, 9.5, 'too_small'],
    ['too long a stem', stem, '120,5', 'too_large'],
    ['a choice that is not there', colour, 'pink', 'not_offered'],
    ['two of one', colour, ['red', 'white'], 'one_only'],
    ['too many of many', { ...colour, many: true, max: 1 }, ['red', 'white'], 'too_many'],
    ['too few of many', { ...colour, many: true, min: 2 }, ['red'], 'too_few'],
    ['a flag that is a word', { ...shared, key: 'vegan', kind: 'flag' }, 'yes', 'wrong_kind'],
    ['a document that is a name', { ...shared, key: 'lab', kind: 'document' }, 'lab.pdf', 'wrong_kind'],
    ['a text that is too short', { ...shared, key: 'strain', kind: 'text', min: 3 }, 'OG', 'too_short'],
    ['a text without end', { ...shared, key: 'strain', kind: 'text', max: 9_999 }, 'x'.repeat(2_001), 'too_long'],
  ])('is refused: %s', (_, attribute, given, code) => {
    expect(readValue(attribute, given).problem?.code).toBe(code)
  })

  it('of one choice and of many has the same form, in the order of the schema', () => {
    expect(readValue(colour, 'white').value).toEqual(['white'])
    expect(readValue({ ...colour, many: true }, ['white', 'red', 'white']).value).toEqual(['red', 'white'])
  })

  it('that nobody knows is told when sent and let lie when kept', () => {
    const given = { stem: 40, colour: 'red', smell: 'sweet' }
    expect(readValues([stem, colour], given).problems).toEqual([{ path: 'smell', code: 'unknown' }])
    expect(readKept([stem, colour], given).problems).toEqual([])
  })

  it('is told in words with its bound, as people there write it', () => {
    const { problem } = readValue({ ...stem, min: 10.5 }, 3)
    expect(problem && [tellProblem(problem, 'en'), tellProblem(problem, 'fr')]).toEqual([
      'At least 10.5.',
      'Au moins 10,5.',
    ])
  })
})

describe('a schema', () => {
  it.each<[string, Attribute[], string, string]>([
    ['a key with a space', [{ ...stem, key: 'stem length' }], '0.key', 'bad_key'],
    ['a key twice', [stem, { ...colour, key: 'stem' }], '1.key', 'key_twice'],
    ['no French', [{ ...stem, label: { en: 'Stem', fr: ' ' } }], '0.label.fr', 'no_label'],
    ['bounds that crossed', [{ ...stem, min: 121 }], '0.max', 'bounds_crossed'],
    ['no choices', [{ ...colour, choices: [] }], '0.choices', 'no_choices'],
    ['a choice twice', [{ ...colour, choices: [red, red] }], '0.choices.1.id', 'key_twice'],
    [
      'a choice without words',
      [{ ...colour, choices: [{ id: 'red', label: { en: '', fr: 'Rouge' } }] }],
      '0.choices.0.label.en',
      'no_label',
    ],
    ['a filter by documents', [{ ...shared, key: 'lab', kind: 'document' }], '0.filterable', 'not_filterable'],
  ])('is refused: %s', (_, schema, path, code) => {
    expect(checkSchema(schema)).toEqual([{ path, code }])
  })

  it('of number and choice is good', () => {
    expect(checkSchema([stem, colour])).toEqual([])
  })
})

describe('a change', () => {
  const after = (changed: Attribute) => compareSchemas([stem, colour], [stem, changed])

  it.each<[string, Attribute, string, boolean]>([
    ['another label', { ...colour, label: { en: 'Shade', fr: 'Teinte' } }, 'renamed', true],
    ['a choice renamed', { ...colour, choices: [red, { ...white, label: red.label }] }, 'choices_renamed', true],
    ['a choice more', { ...colour, choices: [red, white, { ...red, id: 'blue' }] }, 'choices_added', true],
    ['a choice less', { ...colour, choices: [red] }, 'choices_gone', false],
    ['one of many', { ...colour, many: true }, 'widened', true],
    ['a wish in place of a need', { ...colour, required: false }, 'released', true],
    ['a need to be sold', { ...colour, mustToSell: true }, 'required', false],
    ['a text in place of a choice', { ...shared, key: 'colour', kind: 'text' }, 'kind', false],
    ['hidden', { ...colour, shown: false }, 'use', true],
  ])('%s', (_, changed, change, migrates) => {
    expect(after(changed)).toEqual([{ key: 'colour', change, migrates }])
  })

  it('of a unit never migrates: the numbers fit and mean something else', () => {
    expect(compareSchemas([stem], [{ ...stem, unit: 'in' }])).toEqual([
      { key: 'stem', change: 'unit', migrates: false },
    ])
  })

  it('of a range is wider or narrower', () => {
    const ranged = (part: object) => compareSchemas([stem], [{ ...stem, ...part }])[0]
    expect(ranged({ max: 200 })).toMatchObject({ change: 'widened', migrates: true })
    expect(ranged({ min: undefined })).toMatchObject({ change: 'widened', migrates: true })
    expect(ranged({ min: 20, max: 200 })).toMatchObject({ change: 'narrowed', migrates: false })
  })

  it('leaves products that fit, that do not, and that cannot be sold', () => {
    const kept = { stem: 40, colour: ['white'] }
    expect(fitOf([stem, colour], kept)).toBe('fits')
    expect(fitOf([stem, { ...colour, choices: [red] }], kept)).toBe('unfit')
    expect(fitOf([stem, { ...colour, choices: [red], mustToSell: true }], kept)).toBe('unsellable')
    expect(fitOf([stem], kept)).toBe('fits')
  })
})
