import type { Field } from 'payload'
import { walletEndpoints } from '../../endpoints/wallets'
import { or, ownBy, role } from '../../src/access/predicates'
import { currencyField } from '../../src/fields/currency-field'
import { moneyField } from '../../src/fields/money-field'
import { marketField } from '../../src/fields/place-fields'
import { selectOptions } from '../../src/fields/select-options'
import { COMMAND_OWNED, defineCollection } from '../define-collection'
import { GROUPS } from '../groups'
import { shownTo } from '../shown-to'
import { WALLET_STATUS_LABELS } from './labels'

const accountField = (name: string, label: { en: string; fr: string }): Field => ({
  name,
  label,
  type: 'relationship',
  relationTo: 'ledger-accounts',
  required: true,
  index: false,
  maxDepth: 0,
})

/**
 * What a customer has with us, one for each currency (LED-2). The money itself stands on the ledger's accounts, which the wallet opens with
 * itself; what may be taken from them, PostgreSQL asks the wallet (migration `wallets`).
 */
export const Wallets = defineCollection({
  slug: 'wallets',
  labels: { singular: { en: 'Wallet', fr: 'Portefeuille' }, plural: { en: 'Wallets', fr: 'Portefeuilles' } },
  admin: {
    group: GROUPS.money,
    hidden: shownTo('admin', 'support', 'compliance'),
    defaultColumns: ['customer', 'market', 'balance', 'status', 'currency', 'updatedAt'],
    components: { views: { edit: { root: { Component: '/src/admin/views/Wallet/WalletPage#WalletPage' } } } },
  },
  // An amount says nothing without its currency.
  forceSelect: { currency: true },
  access: { ...COMMAND_OWNED, read: or(role('admin', 'support', 'compliance'), ownBy('customer')) },
  endpoints: walletEndpoints,
  indexes: [{ fields: ['customer', 'currency'], unique: true }],
  fields: [
    {
      name: 'customer',
      label: { en: 'Customer', fr: 'Client' },
      type: 'relationship',
      relationTo: 'users',
      required: true,
      index: false,
      maxDepth: 1,
    },
    marketField,
    currencyField,
    {
      name: 'status',
      label: { en: 'Status', fr: 'Statut' },
      type: 'select',
      required: true,
      defaultValue: 'active',
      options: selectOptions(WALLET_STATUS_LABELS),
      admin: { components: { Cell: '/src/admin/components/StatusCell#StatusCell' } },
    },
    moneyField('balance', { en: 'Balance', fr: 'Solde' }, { virtual: 'account.balance', optional: true }),
    moneyField('dailyLimit', { en: 'Most in a day', fr: 'Plafond par jour' }, { optional: true }),
    moneyField('monthlyLimit', { en: 'Most in a month', fr: 'Plafond par mois' }, { optional: true }),
    {
      name: 'barredCategories',
      label: { en: 'Does not pay for', fr: 'Ne paie pas' },
      type: 'json',
      required: true,
      defaultValue: [],
      admin: { description: { en: 'Short names of categories.', fr: 'Noms courts de catégories.' } },
    },
    accountField('account', { en: 'Own money', fr: 'Argent propre' }),
    accountField('creditAccount', { en: 'Credit', fr: 'Crédit' }),
    accountField('pointsAccount', { en: 'Points', fr: 'Points' }),
  ],
})
