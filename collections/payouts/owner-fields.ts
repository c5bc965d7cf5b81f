import type { Access, Field } from 'payload'
import { or, ownDriver, ownFinance, role, when } from '../../src/access/predicates'
import { selectOptions } from '../../src/fields/select-options'
import { PAYOUT_OWNER_LABELS } from './labels'

/** Whose it is: one of a restaurant, a driver and a customer. */
export const payoutOwnerFields: Field[] = [
  {
    name: 'owner',
    label: { en: 'Of', fr: 'De' },
    type: 'select',
    required: true,
    options: selectOptions(PAYOUT_OWNER_LABELS),
  },
  {
    name: 'restaurant',
    label: { en: 'Restaurant', fr: 'Restaurant' },
    type: 'relationship',
    relationTo: 'restaurants',
    maxDepth: 1,
  },
  { name: 'driver', label: { en: 'Driver', fr: 'Livreur' }, type: 'relationship', relationTo: 'drivers', maxDepth: 1 },
  {
    name: 'customer',
    label: { en: 'Customer', fr: 'Client' },
    type: 'relationship',
    relationTo: 'users',
    maxDepth: 1,
  },
]

const ownWallet: Access = when((principal) =>
  principal.role === 'customer' ? { customer: { equals: principal.id } } : false,
)

/** The house, and the owner. */
export const payoutReaders: Access = or(
  role('admin', 'support', 'compliance'),
  ownFinance('restaurant'),
  ownDriver('driver'),
  ownWallet,
)
