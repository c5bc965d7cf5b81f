import type { Field } from 'payload'
import { role } from '../../src/access/predicates'
import { marketField } from '../../src/fields/place-fields'
import { COMMAND_OWNED, defineCollection } from '../define-collection'
import { GROUPS } from '../groups'
import { payoutOwnerFields } from '../payouts/owner-fields'
import { READ_ONLY_PAGE } from '../read-only-page'
import { shownTo } from '../shown-to'

const person = (name: string, en: string, fr: string): Field => ({
  name,
  label: { en, fr },
  type: 'relationship',
  relationTo: 'users',
  maxDepth: 0,
})

/** Nothing goes out to these owners, as where fraud is feared, until somebody lifts it. */
export const PayoutHolds = defineCollection({
  slug: 'payout-holds',
  labels: {
    singular: { en: 'Payout hold', fr: 'Versements suspendus' },
    plural: { en: 'Payout holds', fr: 'Versements suspendus' },
  },
  admin: {
    group: GROUPS.money,
    hidden: shownTo('admin', 'support', 'compliance'),
    defaultColumns: ['createdAt', 'owner', 'restaurant', 'driver', 'customer', 'reason', 'liftedAt'],
    components: READ_ONLY_PAGE,
  },
  defaultSort: '-createdAt',
  access: { ...COMMAND_OWNED, read: role('admin', 'support', 'compliance') },
  fields: [
    ...payoutOwnerFields,
    marketField,
    { name: 'reason', label: { en: 'Reason', fr: 'Motif' }, type: 'text', required: true },
    person('placedBy', 'Placed by', 'Posé par'),
    { name: 'liftedAt', label: { en: 'Lifted', fr: 'Levé' }, type: 'date' },
    person('liftedBy', 'Lifted by', 'Levé par'),
    { name: 'liftReason', label: { en: 'Why it was lifted', fr: 'Pourquoi il fut levé' }, type: 'text' },
  ],
})
