import { role } from '../../src/access/predicates'
import { selectOptions } from '../../src/fields/select-options'
import { COMMAND_OWNED, defineCollection } from '../define-collection'
import { GROUPS } from '../groups'
import { READ_ONLY_PAGE } from '../read-only-page'
import { shownTo } from '../shown-to'
import { PURPOSE_LABELS, REASON_LABELS, SENDING_LABELS } from './labels'

/**
 * A code by text that somebody asked for, and what became of it: for the support of who "gets no code". The code itself is nowhere, and the
 * telephone is shown masked.
 */
export const PhoneCodes = defineCollection({
  slug: 'phone-codes',
  labels: {
    singular: { en: 'Code by text', fr: 'Code par SMS' },
    plural: { en: 'Codes by text', fr: 'Codes par SMS' },
  },
  admin: {
    group: GROUPS.people,
    hidden: shownTo('admin', 'support'),
    components: READ_ONLY_PAGE,
    useAsTitle: 'maskedPhone',
    defaultColumns: ['maskedPhone', 'purpose', 'sending', 'reason', 'createdAt', 'verifiedAt'],
  },
  access: { ...COMMAND_OWNED, read: role('admin', 'support') },
  defaultSort: '-createdAt',
  fields: [
    { name: 'maskedPhone', label: { en: 'Phone', fr: 'Téléphone' }, type: 'text', required: true },
    { name: 'phone', type: 'text', required: true, hidden: true },
    {
      name: 'purpose',
      label: { en: 'Purpose', fr: 'But' },
      type: 'select',
      required: true,
      options: selectOptions(PURPOSE_LABELS),
    },
    {
      name: 'sending',
      label: { en: 'Text', fr: 'SMS' },
      type: 'select',
      required: true,
      options: selectOptions(SENDING_LABELS),
    },
    {
      name: 'reason',
      label: { en: 'Why refused', fr: 'Motif du refus' },
      type: 'select',
      options: selectOptions(REASON_LABELS),
    },
    {
      name: 'user',
      label: { en: 'User', fr: 'Utilisateur' },
      type: 'relationship',
      relationTo: 'users',
      maxDepth: 0,
    },
    {
      name: 'market',
      label: { en: 'Market', fr: 'Marché' },
      type: 'relationship',
      relationTo: 'markets',
      required: true,
      maxDepth: 0,
      index: false,
    },
    { name: 'attempts', label: { en: 'Wrong guesses', fr: 'Essais erronés' }, type: 'number', required: true },
    { name: 'expiresAt', label: { en: 'Counts until', fr: 'Valable jusqu’à' }, type: 'date', required: true },
    { name: 'verifiedAt', label: { en: 'Used', fr: 'Utilisé' }, type: 'date' },
    { name: 'replacedAt', label: { en: 'Replaced by a newer one', fr: 'Remplacé par un plus récent' }, type: 'date' },
    { name: 'provider', label: { en: 'Provider', fr: 'Prestataire' }, type: 'text' },
    { name: 'reference', label: { en: 'Its reference', fr: 'Sa référence' }, type: 'text' },
    {
      name: 'calls',
      label: { en: 'Calls to the provider', fr: 'Appels au prestataire' },
      type: 'number',
      required: true,
    },
    { name: 'calledAt', label: { en: 'Last called', fr: 'Dernier appel' }, type: 'date' },
    { name: 'language', type: 'text', required: true, hidden: true },
    { name: 'ip', type: 'text', hidden: true },
  ],
})
