import { or, ownRestaurants, role } from '../../src/access/predicates'
import { currencyField } from '../../src/fields/currency-field'
import { moneyField } from '../../src/fields/money-field'
import { restaurantField } from '../../src/fields/place-fields'
import { COMMAND_OWNED, defineCollection } from '../define-collection'
import { GROUPS } from '../groups'

/** One order's use of a promotion: what it gave and who pays for it. Given back, the row stays and counts no more. */
export const PromotionRedemptions = defineCollection({
  slug: 'promotion-redemptions',
  labels: {
    singular: { en: 'Redemption', fr: 'Utilisation' },
    plural: { en: 'Redemptions', fr: 'Utilisations' },
  },
  admin: { group: GROUPS.catalog, hidden: true, useAsTitle: 'id' },
  forceSelect: { currency: true },
  access: { ...COMMAND_OWNED, read: or(role('admin', 'support', 'compliance'), ownRestaurants('restaurant')) },
  fields: [
    {
      name: 'promotion',
      label: { en: 'Promotion', fr: 'Promotion' },
      type: 'relationship',
      relationTo: 'promotions',
      required: true,
      maxDepth: 0,
      index: false,
    },
    {
      name: 'order',
      label: { en: 'Order', fr: 'Commande' },
      type: 'relationship',
      relationTo: 'orders',
      required: true,
      maxDepth: 1,
    },
    restaurantField,
    {
      name: 'customer',
      label: { en: 'Customer', fr: 'Client' },
      type: 'relationship',
      relationTo: 'users',
      maxDepth: 0,
    },
    {
      // Whose limit it counts towards: the account, or the telephone of a guest.
      name: 'customerKey',
      type: 'text',
      hidden: true,
    },
    moneyField('amount', { en: 'Amount', fr: 'Montant' }),
    moneyField('byRestaurant', { en: 'Paid by the restaurant', fr: 'Payé par le restaurant' }),
    moneyField('byPlatform', { en: 'Paid by the platform', fr: 'Payé par la plateforme' }),
    currencyField,
    { name: 'givenBackAt', label: { en: 'Given back', fr: 'Rendue' }, type: 'date' },
  ],
})
