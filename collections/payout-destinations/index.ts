import { OPERATORS, type Operator } from '../../src/domain/mobile-money/operators'
import { marketField } from '../../src/fields/place-fields'
import { selectOptions } from '../../src/fields/select-options'
import { COMMAND_OWNED, defineCollection } from '../define-collection'
import { GROUPS } from '../groups'
import { DESTINATION_LABELS } from '../payouts/labels'
import { payoutOwnerFields, payoutReaders } from '../payouts/owner-fields'
import { READ_ONLY_PAGE } from '../read-only-page'
import { shownTo } from '../shown-to'

const OPERATOR_LABELS: Record<Operator, string> = { mtn: 'MTN', orange: 'Orange', eu_mobile: 'EU Mobile' }

/** Where owners have their money sent. One that was just added is paid to only after a day, in which its owner can say that it was not him. */
export const PayoutDestinations = defineCollection({
  slug: 'payout-destinations',
  labels: {
    singular: { en: 'Payout destination', fr: 'Destination de versement' },
    plural: { en: 'Payout destinations', fr: 'Destinations de versement' },
  },
  admin: {
    group: GROUPS.money,
    hidden: shownTo('admin', 'support', 'compliance'),
    useAsTitle: 'tail',
    defaultColumns: ['tail', 'kind', 'owner', 'restaurant', 'driver', 'usableAt', 'createdAt'],
    components: READ_ONLY_PAGE,
  },
  defaultSort: '-createdAt',
  access: { ...COMMAND_OWNED, read: payoutReaders },
  fields: [
    ...payoutOwnerFields,
    marketField,
    {
      name: 'kind',
      label: { en: 'What', fr: 'Quoi' },
      type: 'select',
      required: true,
      options: selectOptions(DESTINATION_LABELS),
    },
    { name: 'tail', label: { en: 'Ends in', fr: 'Se termine par' }, type: 'text', required: true },
    // E.164.
    { name: 'phone', label: { en: 'Phone', fr: 'Téléphone' }, type: 'text' },
    {
      name: 'operator',
      label: { en: 'Operator', fr: 'Opérateur' },
      type: 'select',
      options: OPERATORS.map((value) => ({ value, label: OPERATOR_LABELS[value] })),
    },
    { name: 'bank', label: { en: 'Bank', fr: 'Banque' }, type: 'text' },
    { name: 'holder', label: { en: 'Account of', fr: 'Compte de' }, type: 'text' },
    // Sealed; opened for whoever makes the transfer.
    { name: 'account', type: 'text', admin: { hidden: true }, access: { read: () => false } },
    { name: 'usableAt', label: { en: 'Paid to from', fr: 'Utilisable dès' }, type: 'date', required: true },
    {
      name: 'addedBy',
      label: { en: 'Added by', fr: 'Ajoutée par' },
      type: 'relationship',
      relationTo: 'users',
      maxDepth: 0,
    },
  ],
})
