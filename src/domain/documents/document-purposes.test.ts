import { describe, expect, it } from 'vitest'
import type { Actor } from '../identity/actor'
import type { Role } from '../identity/roles'
import { mayAddDocument, mayReadDocument, mayRemoveDocument } from './document-purposes'

const actor = (role: Role, of: Partial<Actor> = {}): Actor => ({ role, restaurantIds: [], ...of })
const me = actor('customer', { userId: 'me' })
const owner = actor('owner', { userId: 'o', restaurantIds: ['mine'] })
const staff = actor('staff', { userId: 's', restaurantIds: ['mine'] })
const stranger = actor('owner', { userId: 'x', restaurantIds: ['other'] })
const identity = { purpose: 'identity', personId: 'me', restaurantId: null, shown: false } as const
const licence = { purpose: 'licence', personId: null, restaurantId: 'mine', shown: false } as const
const result = { purpose: 'lab_result', personId: null, restaurantId: 'mine', shown: false } as const

describe('a private document', () => {
  it('is read by whom it is about and by those who check it', () => {
    const readers = (document: Parameters<typeof mayReadDocument>[1]) =>
      [
        me,
        owner,
        staff,
        stranger,
        actor('guest'),
        actor('driver'),
        actor('support'),
        actor('compliance'),
        actor('admin'),
      ]
        .filter((each) => mayReadDocument(each, document))
        .map(({ role }) => role)
    expect(readers(identity)).toEqual(['customer', 'compliance', 'admin'])
    expect(readers(licence)).toEqual(['owner', 'compliance', 'admin'])
    expect(readers(result)).toEqual(['owner', 'staff', 'compliance', 'admin'])
  })

  it('is shown to everybody only where its purpose allows', () => {
    expect(mayReadDocument(actor('guest'), { ...result, shown: true })).toBe(true)
    expect(mayReadDocument(actor('guest'), { ...identity, shown: true })).toBe(false)
    expect(mayReadDocument(actor('guest'), { ...licence, shown: true })).toBe(false)
  })

  it('is nobody’s when its person or restaurant is gone', () => {
    const gone = { ...identity, personId: null }
    expect(mayReadDocument(me, gone)).toBe(false)
    expect(mayReadDocument(actor('guest'), gone)).toBe(false)
    expect(mayReadDocument(actor('compliance'), gone)).toBe(true)
  })

  it('is added and taken back by those whom its purpose names, about their own', () => {
    expect([me, owner, staff, stranger].map((each) => mayAddDocument(each, licence))).toEqual([
      false,
      true,
      false,
      false,
    ])
    expect([me, owner, staff, stranger].map((each) => mayAddDocument(each, result))).toEqual([false, true, true, false])
    expect(mayAddDocument(actor('admin'), licence)).toBe(true)
    expect(mayAddDocument(actor('admin'), identity)).toBe(false)
    expect(mayRemoveDocument(actor('admin'), identity)).toBe(true)
    expect(mayRemoveDocument(actor('compliance'), identity)).toBe(false)
    expect(mayRemoveDocument(me, identity)).toBe(true)
  })
})
