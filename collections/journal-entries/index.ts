import { tellWords } from '../../hooks/journal-entries/tell-words'
import { role } from '../../src/access/predicates'
import { currencyField } from '../../src/fields/currency-field'
import { moneyField } from '../../src/fields/money-field'
import { marketField } from '../../src/fields/place-fields'
import { selectOptions } from '../../src/fields/select-options'
import { COMMAND_OWNED, defineCollection } from '../define-collection'
import { GROUPS } from '../groups'
import { shownTo } from '../shown-to'
import { ENTRY_KIND_LABELS } from './labels'
import { ENTRY_TERMS } from './terms-schema'

/** What was booked, entry by entry (LED-1). Append-only; an entry is corrected by its reversal alone. Its postings: `GET /api/ledger/entries/:id`. */
export const JournalEntries = defineCollection({
  slug: 'journal-entries',
  labels: { singular: { en: 'Entry', fr: 'Écriture' }, plural: { en: 'Entries', fr: 'Écritures' } },
  admin: {
    group: GROUPS.money,
    hidden: shownTo('admin', 'compliance'),
    useAsTitle: 'key',
    defaultColumns: ['at', 'kind', 'market', 'order', 'amount', 'actorRole', 'reason'],
    components: { views: { edit: { root: { Component: '/src/admin/views/Ledger/EntryPage#EntryPage' } } } },
  },
  // An amount says nothing without its currency, nor a time without its market.
  forceSelect: { currency: true, market: true },
  access: { ...COMMAND_OWNED, read: role('admin', 'compliance') },
  hooks: { afterOperation: [tellWords] },
  timestamps: false,
  defaultSort: '-at',
  fields: [
    { name: 'at', label: { en: 'When', fr: 'Quand' }, type: 'date', required: true, index: true },
    {
      name: 'kind',
      label: { en: 'What', fr: 'Quoi' },
      type: 'select',
      required: true,
      options: selectOptions(ENTRY_KIND_LABELS),
    },
    { ...marketField, index: false },
    {
      name: 'order',
      label: { en: 'Order', fr: 'Commande' },
      type: 'relationship',
      relationTo: 'orders',
      maxDepth: 1,
    },
    moneyField('amount', { en: 'Amount', fr: 'Montant' }),
    currencyField,
    { name: 'key', label: { en: 'Key', fr: 'Clé' }, type: 'text', required: true, unique: true },
    {
      name: 'reverses',
      label: { en: 'Reverses', fr: 'Annule' },
      type: 'relationship',
      relationTo: 'journal-entries',
      unique: true,
      maxDepth: 0,
    },
    {
      name: 'terms',
      label: { en: 'Reckoned from', fr: 'Calculée d’après' },
      type: 'json',
      typescriptSchema: [() => ENTRY_TERMS],
    },
    { name: 'reason', label: { en: 'Reason', fr: 'Motif' }, type: 'text', virtual: true },
    {
      name: 'actorRole',
      label: { en: 'By', fr: 'Par' },
      type: 'text',
      required: true,
      admin: { components: { Cell: '/src/admin/components/ActorCell#ActorCell' } },
    },
    { name: 'actorId', label: { en: 'Person', fr: 'Personne' }, type: 'text' },
    { name: 'recordedAt', label: { en: 'Recorded', fr: 'Enregistrée' }, type: 'date', required: true },
  ],
})
