import { describe, expect, it } from 'vitest'
import { eaterOf, joinParty, MAX_MEMBERS, type Member, memberOf, type Party } from './party'

const guest = (name: string): Member => ({ id: `id-${name}`, name, userId: null, tokenHash: `hash-${name}` })
const PARTY: Party = { ownerName: 'Ada', locked: false, members: [guest('Ben')] }

describe('a cart that many fill', () => {
  it('knows a guest by the token and a customer by the account', () => {
    const eve: Member = { id: 'id-eve', name: 'Eve', userId: 'user-eve', tokenHash: null }
    const party = joinParty(PARTY, eve)
    expect(memberOf(party, { userId: 'user-eve', tokenHash: null })).toEqual(eve)
    expect(memberOf(party, { userId: null, tokenHash: 'hash-Ben' })?.name).toBe('Ben')
    expect(memberOf(party, { userId: null, tokenHash: null })).toBeUndefined()
    expect(memberOf(party, { userId: 'another', tokenHash: null })).toBeUndefined()
  })

  it('gives who joins again another name, and no second seat', () => {
    const { members } = joinParty(PARTY, { ...guest('Ben'), id: 'another', name: 'Benjamin' })
    expect(members).toEqual([{ ...guest('Ben'), name: 'Benjamin' }])
  })

  it('has so many seats, and none once it is closed', () => {
    const full = { ...PARTY, members: Array.from({ length: MAX_MEMBERS }, (_, n) => guest(`n${n}`)) }
    expect(() => joinParty(full, guest('Late'))).toThrow('group_full')
    expect(joinParty(full, { ...guest('n3'), name: 'Three' }).members[3]?.name).toBe('Three')
    expect(() => joinParty({ ...PARTY, locked: true }, guest('Late'))).toThrow('group_locked')
  })

  it('tells whose a line is', () => {
    expect(eaterOf(PARTY, undefined)).toBe('Ada')
    expect(eaterOf(PARTY, 'id-Ben')).toBe('Ben')
    expect(eaterOf(null, undefined)).toBeUndefined()
  })
})
