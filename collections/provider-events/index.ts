import { role } from '../../src/access/predicates'
import { selectOptions } from '../../src/fields/select-options'
import { COMMAND_OWNED, defineCollection } from '../define-collection'
import { GROUPS } from '../groups'
import { IDENTITY_PROVIDER_LABELS } from '../identity-checks/labels'
import { PROVIDER_LABELS } from '../payments/labels'
import { READ_ONLY_PAGE } from '../read-only-page'

const { persona, jumio } = IDENTITY_PROVIDER_LABELS

/** What providers have told at our door, each event once however often it is told. It says only what to ask about. */
export const ProviderEvents = defineCollection({
  slug: 'provider-events',
  labels: {
    singular: { en: 'Provider event', fr: 'Événement de prestataire' },
    plural: { en: 'Provider events', fr: 'Événements de prestataires' },
  },
  admin: {
    group: GROUPS.system,
    // A protocol for who looks for one event; what came of it stands with the payment.
    hidden: true,
    components: READ_ONLY_PAGE,
    defaultColumns: ['createdAt', 'provider', 'type', 'reference', 'handledAt'],
  },
  defaultSort: '-createdAt',
  access: { ...COMMAND_OWNED, read: role('admin', 'compliance') },
  fields: [
    {
      name: 'provider',
      label: { en: 'Provider', fr: 'Prestataire' },
      type: 'select',
      required: true,
      options: selectOptions({ ...PROVIDER_LABELS, persona, jumio }),
    },
    { name: 'eventId', label: { en: 'Its id there', fr: 'Identifiant' }, type: 'text', required: true },
    { name: 'type', label: { en: 'Type', fr: 'Type' }, type: 'text', required: true },
    // `payment`, `refund`, `dispute`, `setup`, `in`, `out`: what the reference names.
    { name: 'subject', label: { en: 'About', fr: 'Objet' }, type: 'text', required: true },
    { name: 'reference', label: { en: 'Reference', fr: 'Référence' }, type: 'text', required: true },
    { name: 'handledAt', label: { en: 'Handled', fr: 'Traité' }, type: 'date' },
  ],
  indexes: [{ fields: ['provider', 'eventId'], unique: true }],
})
