import type { Field } from 'payload'
import { payoutEndpoints } from '../../endpoints/payouts'
import { currencyField } from '../../src/fields/currency-field'
import { moneyField } from '../../src/fields/money-field'
import { marketField } from '../../src/fields/place-fields'
import { statusField } from '../../src/fields/status-field'
import { COMMAND_OWNED, defineCollection } from '../define-collection'
import { GROUPS } from '../groups'
import { shownTo } from '../shown-to'
import { PAYOUT_STATUS_LABELS } from './labels'
import { payoutOwnerFields, payoutReaders } from './owner-fields'

const person = (name: string, en: string, fr: string): Field => ({
  name,
  label: { en, fr },
  type: 'relationship',
  relationTo: 'users',
  maxDepth: 0,
})

/**
 * What owners have asked for of what they are owed (LED-6). The money leaves their account with the request; rejected or failed it is back.
 */
export const Payouts = defineCollection({
  slug: 'payouts',
  labels: { singular: { en: 'Payout', fr: 'Versement' }, plural: { en: 'Payouts', fr: 'Versements' } },
  admin: {
    group: GROUPS.money,
    hidden: shownTo('admin', 'support', 'compliance', 'owner'),
    defaultColumns: ['createdAt', 'amount', 'status', 'owner', 'restaurant', 'driver', 'customer', 'market'],
    components: { views: { edit: { root: { Component: '/src/admin/views/Payout/PayoutPage#PayoutPage' } } } },
  },
  // An amount says nothing without its currency, nor a time without its market.
  forceSelect: { currency: true, market: true },
  defaultSort: '-createdAt',
  access: { ...COMMAND_OWNED, read: payoutReaders },
  endpoints: payoutEndpoints,
  fields: [
    ...payoutOwnerFields,
    marketField,
    statusField(PAYOUT_STATUS_LABELS),
    moneyField('amount', { en: 'Amount', fr: 'Montant' }),
    moneyField('netted', { en: 'Cash set against it', fr: 'Espèces déduites' }),
    currencyField,
    {
      name: 'destination',
      label: { en: 'To', fr: 'Vers' },
      type: 'relationship',
      relationTo: 'payout-destinations',
      required: true,
      maxDepth: 1,
    },
    person('requestedBy', 'Asked for by', 'Demandé par'),
    person('approvedBy', 'Approved by', 'Approuvé par'),
    person('decidedBy', 'Decided by', 'Décidé par'),
    { name: 'decidedAt', label: { en: 'Decided', fr: 'Décidé' }, type: 'date' },
    { name: 'reason', label: { en: 'Reason', fr: 'Motif' }, type: 'text' },
    { name: 'failure', label: { en: 'Why it failed', fr: 'Raison de l’échec' }, type: 'text' },
    // Not before: a destination that was just added waits.
    { name: 'sendAfter', label: { en: 'Not before', fr: 'Pas avant' }, type: 'date', required: true },
    // Those that went with one run.
    { name: 'batch', label: { en: 'Run', fr: 'Envoi' }, type: 'text', index: true },
    { name: 'sentAt', label: { en: 'Sent', fr: 'Envoyé' }, type: 'date' },
    { name: 'settledAt', label: { en: 'Settled', fr: 'Terminé' }, type: 'date' },
    { name: 'reference', label: { en: 'Reference', fr: 'Référence' }, type: 'text' },
    {
      name: 'retryOf',
      label: { en: 'In place of', fr: 'À la place de' },
      type: 'relationship',
      relationTo: 'payouts',
      unique: true,
      maxDepth: 0,
    },
  ],
})
