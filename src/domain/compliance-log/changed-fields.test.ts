import { describe, expect, it } from 'vitest'
import { changedFields, subjectKindOf } from './changed-fields'

describe('what staff changed', () => {
  it('is told with the old and the new value, field by field and language by language', () => {
    const before = [
      { field: 'name', locale: 'fr', value: 'Poulet' },
      { field: 'price', value: 1000 },
      { field: 'hours', value: [{ day: 1 }] },
    ]
    const after = [
      { field: 'name', locale: 'fr', value: 'Poulet DG' },
      { field: 'price', value: 1000 },
      { field: 'hours', value: [{ day: 2 }] },
    ]
    expect(changedFields(before, after)).toEqual({
      changes: [
        { field: 'name', locale: 'fr', from: 'Poulet', to: 'Poulet DG' },
        { field: 'hours', from: [{ day: 1 }], to: [{ day: 2 }] },
      ],
      personal: undefined,
    })
  })

  it('has personal values apart, to be sealed, and secrets nowhere', () => {
    const { changes, personal } = changedFields(
      [{ field: 'contact.phone', value: '+1 305' }],
      [
        { field: 'contact.phone', value: '+1 786' },
        { field: 'dateOfBirth', value: '2000-02-29' },
        { field: 'passwordHash', value: '$argon2id$' },
      ],
    )
    expect(changes).toEqual([
      { field: 'contact.phone', hidden: 'sealed' },
      { field: 'dateOfBirth', hidden: 'sealed' },
      { field: 'passwordHash', hidden: 'secret' },
    ])
    expect(personal).toEqual({
      before: { 'contact.phone': '+1 305', dateOfBirth: null },
      after: { 'contact.phone': '+1 786', dateOfBirth: '2000-02-29' },
    })
  })

  it.each(['displayName', 'employeeNumber', 'vehiclePlate', 'vehicle.plate'])('seals the %s of a driver', (field) => {
    expect(changedFields([], [{ field, value: 'Ada' }]).changes).toEqual([{ field, hidden: 'sealed' }])
  })

  it('is nothing where a form sends back what is stored, or not at all', () => {
    expect(
      changedFields(
        [
          { field: 'a', value: 1 },
          { field: 'b', value: 2 },
        ],
        [{ field: 'a', value: 1 }],
      ).changes,
    ).toEqual([])
  })
})

it.each([
  ['restaurants', 'restaurant'],
  ['categories', 'category'],
  ['addresses', 'address'],
  ['tax-authorities', 'tax-authority'],
  ['media', 'media'],
])('calls one of %s a %s', (slug, kind) => {
  expect(subjectKindOf(slug)).toBe(kind)
})
