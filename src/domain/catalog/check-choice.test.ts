import { describe, expect, it } from 'vitest'
import { checkChoice } from './check-choice'
import type { Option, OptionGroup } from './option-group'

const option = (id: string, more: Partial<Option> = {}): Option => ({
  id,
  priceDelta: 0,
  isDefault: false,
  maxQuantity: 1,
  available: true,
  ...more,
})

const SIZE: OptionGroup = { id: 'size', min: 1, max: 1, options: [option('small'), option('large')] }
const EXTRAS: OptionGroup = {
  id: 'extras',
  min: 0,
  max: 3,
  options: [option('cheese', { maxQuantity: 2 }), option('egg'), option('bacon', { available: false })],
}

const pick = (...ids: string[]) => ids.map((id) => ({ id, quantity: 1 }))
const check = (...ids: string[]) => checkChoice([SIZE, EXTRAS], pick(...ids))

describe('checkChoice', () => {
  it('accepts one answer to every question that must be answered', () => {
    expect(check('small')).toEqual([])
    expect(check('egg', 'large')).toEqual([])
  })

  it('names the group in which too little was chosen', () => {
    expect(check('cheese')).toEqual([{ reason: 'too_few', groupId: 'size', min: 1 }])
  })

  it('names the group in which too much was chosen', () => {
    expect(check('small', 'large')).toEqual([{ reason: 'too_many', groupId: 'size', max: 1 }])
  })

  it('names the option of which too many were chosen, however they were counted', () => {
    const refusal = { reason: 'too_many', groupId: 'extras', optionId: 'cheese', max: 2 }
    expect(checkChoice([EXTRAS], [{ id: 'cheese', quantity: 3 }])).toEqual([refusal])
    expect(checkChoice([EXTRAS], pick('cheese', 'cheese', 'cheese'))).toEqual([refusal])
    expect(checkChoice([EXTRAS], [{ id: 'cheese', quantity: 2 }])).toEqual([])
  })

  it('refuses what is sold out and what nobody asked for', () => {
    expect(check('small', 'bacon')).toEqual([{ reason: 'unavailable', groupId: 'extras', optionId: 'bacon' }])
    expect(check('small', 'wheels')).toEqual([{ reason: 'unknown', groupId: null, optionId: 'wheels' }])
  })

  it('tells everything at once', () => {
    expect(check('bacon', 'wheels').map(({ reason }) => reason)).toEqual(['unknown', 'too_few', 'unavailable'])
  })
})
