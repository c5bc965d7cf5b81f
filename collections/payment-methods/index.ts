import { paymentMethodEndpoints } from '../../endpoints/payment-methods'
import { or, role, when } from '../../src/access/predicates'
import { selectOptions } from '../../src/fields/select-options'
import { COMMAND_OWNED, defineCollection } from '../define-collection'
import { GROUPS } from '../groups'
import { READ_ONLY_PAGE } from '../read-only-page'
import { shownTo } from '../shown-to'

/** Cards that their provider keeps for customers (PAY-1): what is told of them, and the provider's name for each. Never a number. */
export const PaymentMethods = defineCollection({
  slug: 'payment-methods',
  labels: {
    singular: { en: 'Saved card', fr: 'Carte enregistrée' },
    plural: { en: 'Saved cards', fr: 'Cartes enregistrées' },
  },
  admin: {
    group: GROUPS.money,
    hidden: shownTo('admin', 'support'),
    components: READ_ONLY_PAGE,
    useAsTitle: 'last4',
    defaultColumns: ['customer', 'brand', 'last4', 'expMonth', 'expYear', 'createdAt', 'removedAt'],
  },
  defaultSort: '-createdAt',
  access: {
    ...COMMAND_OWNED,
    read: or(
      role('admin', 'support'),
      // What one has had removed is gone, for oneself.
      when(({ id }) => ({ customer: { equals: id }, removedAt: { exists: false } })),
    ),
  },
  endpoints: paymentMethodEndpoints,
  indexes: [{ fields: ['provider', 'reference'], unique: true }],
  fields: [
    {
      name: 'customer',
      label: { en: 'Customer', fr: 'Client' },
      type: 'relationship',
      relationTo: 'users',
      required: true,
      maxDepth: 1,
    },
    {
      name: 'provider',
      label: { en: 'Provider', fr: 'Prestataire' },
      type: 'select',
      required: true,
      options: selectOptions({ stripe: { en: 'Stripe', fr: 'Stripe' } }),
    },
    { name: 'brand', label: { en: 'Brand', fr: 'Marque' }, type: 'text', required: true },
    { name: 'last4', label: { en: 'Ends in', fr: 'Se termine par' }, type: 'text', required: true },
    { name: 'expMonth', label: { en: 'Expires: month', fr: 'Expire : mois' }, type: 'number', required: true },
    { name: 'expYear', label: { en: 'Expires: year', fr: 'Expire : année' }, type: 'number', required: true },
    {
      name: 'reference',
      label: { en: 'Provider’s reference', fr: 'Référence du prestataire' },
      type: 'text',
      required: true,
    },
    { name: 'removedAt', label: { en: 'Removed', fr: 'Retirée' }, type: 'date' },
  ],
})
