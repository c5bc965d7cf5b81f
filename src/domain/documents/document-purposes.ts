import type { Actor } from '../identity/actor'
import type { Role } from '../identity/roles'

interface Purpose {
  /** What the document is about. */
  readonly about: 'person' | 'restaurant' | 'product'
  /** Who may add one about their own. */
  readonly adders: readonly Role[]
  /** Who may read all of them; beside these, whose it is. */
  readonly readers: readonly Role[]
  /** Of a restaurant's documents: whether its staff may read them too, or its owners alone. */
  readonly staff: boolean
  /** Whether one may be marked to be shown to customers. */
  readonly showable: boolean
}

/** What private files are kept for, and for whom. What is not granted here is denied. */
export const DOCUMENT_PURPOSES = {
  identity: {
    about: 'person',
    adders: ['customer', 'driver', 'owner', 'staff'],
    readers: ['compliance', 'admin'],
    staff: false,
    showable: false,
  },
  /** Of the registry too (`src/commands/licences`): the platform's own are about no restaurant, and its keepers' alone. */
  licence: {
    about: 'restaurant',
    adders: ['owner', 'admin'],
    readers: ['compliance', 'admin'],
    staff: false,
    showable: false,
  },
  /** What a market asks of who wants to sell: about the applicant until there is a restaurant (`src/commands/papers`). */
  business: {
    about: 'restaurant',
    adders: ['owner', 'admin'],
    readers: ['compliance', 'admin'],
    staff: false,
    showable: false,
  },
  /** Of who drives, or wants to: comes with its day of expiry (`src/commands/driver-papers`), and is not taken back. */
  driver_paper: {
    about: 'person',
    adders: [],
    readers: ['compliance', 'admin'],
    staff: false,
    showable: false,
  },
  /** A signature or a picture at the door (`src/commands/handovers`): evidence, which is neither added nor taken back by hand. */
  handover: {
    about: 'restaurant',
    adders: [],
    readers: ['compliance', 'admin'],
    staff: false,
    showable: false,
  },
  lab_result: {
    about: 'product',
    adders: ['owner', 'staff', 'admin', 'system'],
    readers: ['compliance', 'admin'],
    staff: true,
    showable: true,
  },
} as const satisfies Record<string, Purpose>

export type DocumentPurpose = keyof typeof DOCUMENT_PURPOSES
export const DOCUMENT_PURPOSE_NAMES = Object.keys(DOCUMENT_PURPOSES) as [DocumentPurpose, ...DocumentPurpose[]]

/** Whose a document is. */
export interface DocumentOwner {
  readonly purpose: DocumentPurpose
  /** The person it is about; null for a restaurant's. */
  readonly personId: string | null
  /** The restaurant it is about, or whose product. */
  readonly restaurantId: string | null
}

export function mayAddDocument(actor: Actor, owner: DocumentOwner): boolean {
  const { adders }: Purpose = DOCUMENT_PURPOSES[owner.purpose]
  return adders.includes(actor.role) && (actor.role === 'admin' || actor.role === 'system' || isOwn(actor, owner))
}

/** @param owner.shown whether customers may see it; they need no account then */
export function mayReadDocument(actor: Actor, { shown, ...owner }: DocumentOwner & { shown: boolean }): boolean {
  const { readers, showable, staff }: Purpose = DOCUMENT_PURPOSES[owner.purpose]
  if (readers.includes(actor.role) || (shown && showable)) return true
  return (actor.role !== 'staff' || staff || owner.personId !== null) && isOwn(actor, owner)
}

/** Whoever may add one and whose it is may take it back; so may an administrator, all but evidence. */
export function mayRemoveDocument(actor: Actor, owner: DocumentOwner): boolean {
  if (owner.purpose === 'handover') return false
  return actor.role === 'admin' || mayAddDocument(actor, owner)
}

function isOwn(actor: Actor, { personId, restaurantId }: DocumentOwner): boolean {
  if (personId !== null) return actor.userId === personId
  return restaurantId !== null && actor.restaurantIds.includes(restaurantId)
}
