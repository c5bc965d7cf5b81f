import type { AttributeValues } from '../attributes/attribute'
import type { SpecialDay } from '../opening/opening-hours'
import type { Goods } from './goods'
import type { Stage } from './stage'

/** Something that is bought; what is chosen with it and stands for a product of its own is an item too. */
export interface Item {
  readonly goods: Goods
  readonly quantity: number
  /** Of all its pieces, in minor units. */
  readonly value: number
  readonly attributes: AttributeValues
}

/** Something bought before, and handed over or on its way. */
export interface Purchase extends Omit<Item, 'value'> {
  readonly at: Date
}

/** What a document that somebody looked at says of a person, where that still counts. */
export interface VerifiedIdentity {
  /** YYYY-MM-DD. */
  readonly bornOn: string | null
  /** As found when it was approved; ages only grow. */
  readonly over18: boolean
  readonly over21: boolean
  readonly approvedAt: Date
  readonly validUntil: Date | null
}

export interface Person {
  /** YYYY-MM-DD, as typed at registration: proves nothing. */
  readonly toldBirthDate: string | null
  readonly identity: VerifiedIdentity | null
  /** What he bought within the longest window that the pack looks back. */
  readonly purchases: readonly Purchase[]
}

/** A licence of the seller that the registry has as granted (`src/domain/licences`). Days are YYYY-MM-DD. */
export interface Licence {
  readonly paper: string
  /** The first day on which it is good; null: since ever. */
  readonly validFrom: string | null
  /** The last day on which it is good; null: it does not end. */
  readonly validUntil: string | null
}

/** Days are YYYY-MM-DD. */
export interface DriverFacts {
  readonly bornOn: string | null
  readonly identityPassed: boolean
  readonly backgroundClearOn: string | null
  /** The last day on which the driving licence is good; null: none is known. */
  readonly licenceUntil: string | null
  readonly employedBySeller: boolean
}

/** Who takes what is handed over: the customer, another person for him, or nobody, at a place that was agreed upon. */
export const RECIPIENTS = ['customer', 'neighbour', 'safe_place'] as const
export type Recipient = (typeof RECIPIENTS)[number]

/** What a driver says was shown and done at the door. */
export interface Evidence {
  readonly recipient: Recipient
  readonly idCheck: { readonly ofAge: boolean; readonly nameMatches: boolean; readonly expired: boolean | null } | null
  readonly intoxicated: boolean
  readonly signature: boolean
  readonly photo: boolean
  readonly code: boolean
}

/** What is known when rules are asked. What a stage cannot know yet is null, and never taken for the better. */
export interface Facts {
  readonly stage: Stage
  /** IANA, of the market. */
  readonly timeZone: string
  readonly holidays: readonly SpecialDay[]
  readonly items: readonly Item[]
  /** Null: a guest, of whom nothing is known. */
  readonly person: Person | null
  /** Ids of the market's areas that the door is in. */
  readonly doorAreas: readonly string[] | null
  /** When it is to be at the door. */
  readonly arrival: Date | null
  readonly licences: readonly Licence[]
  readonly driver: DriverFacts | null
  /** What the vehicle carries of the same goods besides this order, in minor units. */
  readonly carried: number
  readonly evidence: Evidence | null
}
