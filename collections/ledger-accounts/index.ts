import type { Field } from 'payload'
import { or, ownDriver, ownFinance, role } from '../../src/access/predicates'
import { currencyField } from '../../src/fields/currency-field'
import { moneyField } from '../../src/fields/money-field'
import { selectOptions } from '../../src/fields/select-options'
import { COMMAND_OWNED, defineCollection } from '../define-collection'
import { GROUPS } from '../groups'
import { shownTo } from '../shown-to'
import { OWNER_LABELS, PURPOSE_LABELS } from './labels'

const belongsTo = (
  name: string,
  relationTo: 'users' | 'restaurants' | 'drivers' | 'markets' | 'tax-authorities',
  label: { en: string; fr: string },
): Field => ({ name, label, type: 'relationship', relationTo, maxDepth: 1 })

/**
 * The accounts of the ledger (LED-1), each from its first posting on. A person's and a restaurant's keep their balance; those of the platform are
 * summed, and `GET /api/ledger/accounts/:id/statement` tells it.
 */
export const LedgerAccounts = defineCollection({
  slug: 'ledger-accounts',
  labels: { singular: { en: 'Account', fr: 'Compte' }, plural: { en: 'Accounts', fr: 'Comptes' } },
  admin: {
    group: GROUPS.money,
    hidden: shownTo('admin', 'compliance'),
    useAsTitle: 'code',
    defaultColumns: ['purpose', 'owner', 'restaurant', 'driver', 'market', 'balance', 'currency', 'frozen'],
    components: { views: { edit: { root: { Component: '/src/admin/views/Ledger/AccountPage#AccountPage' } } } },
  },
  // An amount says nothing without its currency.
  forceSelect: { currency: true },
  access: {
    ...COMMAND_OWNED,
    read: or(role('admin', 'compliance'), ownFinance('restaurant'), ownDriver('driver')),
  },
  fields: [
    { name: 'code', label: { en: 'Name', fr: 'Nom' }, type: 'text', required: true, unique: true },
    {
      name: 'owner',
      label: { en: 'Whose', fr: 'À qui' },
      type: 'select',
      required: true,
      options: selectOptions(OWNER_LABELS),
    },
    belongsTo('customer', 'users', { en: 'Customer', fr: 'Client' }),
    belongsTo('restaurant', 'restaurants', { en: 'Restaurant', fr: 'Restaurant' }),
    belongsTo('driver', 'drivers', { en: 'Driver', fr: 'Livreur' }),
    belongsTo('market', 'markets', { en: 'Market', fr: 'Marché' }),
    belongsTo('authority', 'tax-authorities', { en: 'Authority', fr: 'Administration' }),
    { name: 'provider', label: { en: 'Provider', fr: 'Prestataire' }, type: 'text' },
    {
      name: 'purpose',
      label: { en: 'What for', fr: 'Usage' },
      type: 'select',
      required: true,
      options: selectOptions(PURPOSE_LABELS),
    },
    {
      name: 'side',
      label: { en: 'Grows by', fr: 'Augmente par' },
      type: 'select',
      required: true,
      options: selectOptions({ debit: { en: 'Debit', fr: 'Débit' }, credit: { en: 'Credit', fr: 'Crédit' } }),
    },
    currencyField,
    moneyField('balance', { en: 'Balance', fr: 'Solde' }, { optional: true }),
    {
      name: 'frozen',
      label: { en: 'Frozen', fr: 'Gelé' },
      type: 'checkbox',
      required: true,
      defaultValue: false,
    },
  ],
})
