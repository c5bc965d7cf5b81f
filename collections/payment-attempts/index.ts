import { role } from '../../src/access/predicates'
import { currencyField } from '../../src/fields/currency-field'
import { moneyField } from '../../src/fields/money-field'
import { marketField } from '../../src/fields/place-fields'
import { selectOptions } from '../../src/fields/select-options'
import { statusField } from '../../src/fields/status-field'
import { COMMAND_OWNED, defineCollection } from '../define-collection'
import { GROUPS } from '../groups'
import { PROVIDER_LABELS } from '../payments/labels'
import { READ_ONLY_PAGE } from '../read-only-page'
import { shownTo } from '../shown-to'
import { ATTEMPT_KIND_LABELS, ATTEMPT_STATUS_LABELS } from './labels'

/** What was asked of providers, call by call, and what came of it (foundations §1). Its id is the operation's at the provider. */
export const PaymentAttempts = defineCollection({
  slug: 'payment-attempts',
  labels: {
    singular: { en: 'Attempt', fr: 'Tentative' },
    plural: { en: 'Attempts', fr: 'Tentatives' },
  },
  admin: {
    group: GROUPS.money,
    hidden: shownTo('admin'),
    components: READ_ONLY_PAGE,
    defaultColumns: ['createdAt', 'kind', 'provider', 'status', 'amount', 'order', 'message'],
  },
  forceSelect: { currency: true, market: true },
  defaultSort: '-createdAt',
  access: { ...COMMAND_OWNED, read: role('admin', 'support', 'compliance') },
  fields: [
    {
      name: 'kind',
      label: { en: 'What', fr: 'Quoi' },
      type: 'select',
      required: true,
      options: selectOptions(ATTEMPT_KIND_LABELS),
    },
    statusField(ATTEMPT_STATUS_LABELS),
    {
      name: 'provider',
      label: { en: 'Provider', fr: 'Prestataire' },
      type: 'select',
      required: true,
      options: selectOptions(PROVIDER_LABELS),
    },
    marketField,
    { name: 'order', label: { en: 'Order', fr: 'Commande' }, type: 'relationship', relationTo: 'orders', maxDepth: 1 },
    {
      name: 'payment',
      label: { en: 'Payment', fr: 'Paiement' },
      type: 'relationship',
      relationTo: 'payments',
      maxDepth: 0,
    },
    {
      name: 'refund',
      label: { en: 'Refund', fr: 'Remboursement' },
      type: 'relationship',
      relationTo: 'refunds',
      maxDepth: 0,
    },
    {
      name: 'payout',
      label: { en: 'Payout', fr: 'Versement' },
      type: 'relationship',
      relationTo: 'payouts',
      maxDepth: 0,
    },
    moneyField('amount', { en: 'Amount', fr: 'Montant' }),
    currencyField,
    moneyField('fee', { en: 'Provider’s fee', fr: 'Frais du prestataire' }, { optional: true, signed: true }),
    { name: 'reference', label: { en: 'Provider’s reference', fr: 'Référence du prestataire' }, type: 'text' },
    // Of what is captured, released or given back.
    { name: 'original', label: { en: 'Concerns', fr: 'Concerne' }, type: 'text' },
    { name: 'code', label: { en: 'Code', fr: 'Code' }, type: 'text' },
    { name: 'message', label: { en: 'Provider’s answer', fr: 'Réponse du prestataire' }, type: 'text' },
    { name: 'calls', label: { en: 'Calls', fr: 'Appels' }, type: 'number', required: true, defaultValue: 0 },
    { name: 'calledAt', label: { en: 'Called', fr: 'Appelé' }, type: 'date' },
    { name: 'settledAt', label: { en: 'Settled', fr: 'Terminé' }, type: 'date' },
    // Real time at which it is looked at again; null: nothing is left to do.
    { name: 'dueAt', label: { en: 'Looked at again', fr: 'Réexaminé' }, type: 'date' },
    // What the call takes: a card's name at the provider, a phone, and what its owner reads or dials.
    { name: 'card', type: 'text', admin: { hidden: true } },
    { name: 'customer', type: 'text', admin: { hidden: true } },
    { name: 'holderAbsent', type: 'checkbox', defaultValue: false, admin: { hidden: true } },
    { name: 'phone', label: { en: 'Phone', fr: 'Téléphone' }, type: 'text' },
    { name: 'description', type: 'text', admin: { hidden: true } },
    { name: 'dial', type: 'text', admin: { hidden: true } },
  ],
})
