import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkChoice } from '../../src/domain/catalog/check-choice'
import { asked } from '../../src/domain/catalog/menus.arbitrary'
import { seededRandom } from '../play/random'
import { chooseOptions } from './choose-options'

it('chooses what can be ordered', () => {
  fc.assert(
    fc.property(asked, fc.integer(), ({ groups }, seed) => {
      expect(checkChoice(groups, chooseOptions(groups, seededRandom(seed)))).toEqual([])
    }),
  )
})

it('chooses not always the same, and takes nothing that is sold out', () => {
  const option = { isDefault: false, maxQuantity: 1 }
  const options = ['a', 'b', 'c'].map((id) => ({ ...option, id, available: id !== 'c' }))
  const random = seededRandom(7)
  const seen = new Set(
    Array.from({ length: 50 }, () => JSON.stringify(chooseOptions([{ min: 1, max: 1, options }], random))),
  )
  expect([...seen].sort()).toEqual(['[{"id":"a","quantity":1}]', '[{"id":"b","quantity":1}]'])
})
