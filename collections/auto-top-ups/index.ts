import { or, ownBy, role } from '../../src/access/predicates'
import { currencyField } from '../../src/fields/currency-field'
import { moneyField } from '../../src/fields/money-field'
import { marketField } from '../../src/fields/place-fields'
import { selectOptions } from '../../src/fields/select-options'
import { COMMAND_OWNED, defineCollection } from '../define-collection'
import { GROUPS } from '../groups'
import { PAYMENT_METHOD_LABELS } from '../payments/labels'
import { READ_ONLY_PAGE } from '../read-only-page'
import { shownTo } from '../shown-to'

const { card, mobile_money } = PAYMENT_METHOD_LABELS

/** How customers have their wallets filled by themselves, one setting each (LED-2). */
export const AutoTopUps = defineCollection({
  slug: 'auto-top-ups',
  labels: {
    singular: { en: 'Automatic top-up', fr: 'Recharge automatique' },
    plural: { en: 'Automatic top-ups', fr: 'Recharges automatiques' },
  },
  admin: {
    group: GROUPS.money,
    hidden: shownTo('admin', 'support'),
    components: READ_ONLY_PAGE,
    defaultColumns: ['customer', 'threshold', 'amount', 'method', 'active', 'stoppedAt', 'failure'],
  },
  // An amount says nothing without its currency.
  forceSelect: { currency: true },
  defaultSort: '-createdAt',
  access: { ...COMMAND_OWNED, read: or(role('admin', 'support'), ownBy('customer')) },
  fields: [
    {
      name: 'customer',
      label: { en: 'Customer', fr: 'Client' },
      type: 'relationship',
      relationTo: 'users',
      required: true,
      unique: true,
      maxDepth: 1,
    },
    marketField,
    moneyField('threshold', { en: 'Below', fr: 'En dessous de' }),
    moneyField('amount', { en: 'Amount', fr: 'Montant' }),
    currencyField,
    {
      name: 'method',
      label: { en: 'Method', fr: 'Moyen' },
      type: 'select',
      required: true,
      options: selectOptions({ card, mobile_money }),
    },
    {
      name: 'paymentMethod',
      label: { en: 'Saved card', fr: 'Carte enregistrée' },
      type: 'relationship',
      relationTo: 'payment-methods',
      maxDepth: 1,
    },
    { name: 'phone', label: { en: 'Phone', fr: 'Téléphone' }, type: 'text' },
    { name: 'active', label: { en: 'On', fr: 'Active' }, type: 'checkbox', required: true, defaultValue: true },
    // Failures before this count no more.
    { name: 'since', label: { en: 'Switched on', fr: 'Activée' }, type: 'date', required: true },
    { name: 'stoppedAt', label: { en: 'Stopped by itself', fr: 'Arrêtée d’elle-même' }, type: 'date' },
    { name: 'failure', label: { en: 'Why it failed', fr: 'Raison de l’échec' }, type: 'text' },
  ],
})
