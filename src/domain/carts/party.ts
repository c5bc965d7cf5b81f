import { WaybillError } from '../errors'

/** What a cart of many holds at most besides its owner: people, and lines of each. */
export const MAX_MEMBERS = 20
export const MAX_LINES_EACH = 10

/** Who somebody is to a cart: a customer, or the holder of a guest's token. */
export interface Person {
  readonly userId: string | null
  readonly tokenHash: string | null
}

export interface Member extends Person {
  /** Of this cart alone; its lines name it. */
  readonly id: string
  readonly name: string
}

/** People who fill one cart together by a link (ORD-6); whose cart it is pays. */
export interface Party {
  readonly ownerName: string
  /** The owner has closed it: nobody else changes anything any more. */
  readonly locked: boolean
  readonly members: readonly Member[]
}

const isSame = (one: Person, other: Person): boolean =>
  one.userId !== null ? one.userId === other.userId : one.tokenHash !== null && one.tokenHash === other.tokenHash

export function memberOf({ members }: Party, person: Person): Member | undefined {
  return members.find((member) => isSame(member, person))
}

/**
 * The same cart with one more to fill it, or with another name for who does already.
 * @throws WaybillError `group_full`, `group_locked`
 */
export function joinParty(party: Party, member: Member): Party {
  if (party.locked) throw new WaybillError('group_locked')
  const known = memberOf(party, member)
  if (!known && party.members.length >= MAX_MEMBERS) throw new WaybillError('group_full', { most: MAX_MEMBERS })
  const renamed = known && { ...known, name: member.name }
  return {
    ...party,
    members: renamed
      ? party.members.map((each) => (each === known ? renamed : each))
      : [...party.members, { ...member }],
  }
}

/** Whose a line is, by name; undefined where the cart is one person's. */
export function eaterOf(party: Party | null, member: string | undefined): string | undefined {
  if (!party) return undefined
  return member === undefined ? party.ownerName : party.members.find(({ id }) => id === member)?.name
}
