import { mayReadDocument } from '../../../domain/documents/document-purposes'
import { USER_ROLES, type UserRole } from '../../../domain/identity/roles'

const SOMEBODYS = 'the restaurant of whoever reads its orders'
const ofRestaurant = { purpose: 'handover', personId: null, restaurantId: SOMEBODYS, shown: false } as const

/** Who opens signatures and pictures of the orders that he reads: one rule, as of the documents themselves. */
export const OPENS_EVIDENCE: readonly UserRole[] = USER_ROLES.filter((role) =>
  mayReadDocument({ role, restaurantIds: [SOMEBODYS] }, ofRestaurant),
)
