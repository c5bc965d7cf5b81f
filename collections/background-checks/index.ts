import { role } from '../../src/access/predicates'
import { marketField } from '../../src/fields/place-fields'
import { statusField } from '../../src/fields/status-field'
import { COMMAND_OWNED, defineCollection } from '../define-collection'
import { GROUPS } from '../groups'
import { READ_ONLY_PAGE } from '../read-only-page'
import { shownTo } from '../shown-to'
import { CHECK_STATUS_LABELS } from './labels'

/** Background checks of drivers (IDV-2): what was ordered, where it stands and what came of it. Its id is the operation’s at the provider. */
export const BackgroundChecks = defineCollection({
  slug: 'background-checks',
  labels: {
    singular: { en: 'Background check', fr: 'Contrôle des antécédents' },
    plural: { en: 'Background checks', fr: 'Contrôles des antécédents' },
  },
  admin: {
    group: GROUPS.people,
    hidden: shownTo('admin', 'compliance'),
    components: READ_ONLY_PAGE,
    defaultColumns: ['driver', 'status', 'provider', 'completedAt', 'validUntil', 'market'],
  },
  forceSelect: { market: true },
  defaultSort: '-createdAt',
  access: { ...COMMAND_OWNED, read: role('admin', 'compliance') },
  fields: [
    {
      name: 'driver',
      label: { en: 'Driver', fr: 'Livreur' },
      type: 'relationship',
      relationTo: 'drivers',
      required: true,
      maxDepth: 1,
    },
    marketField,
    statusField(CHECK_STATUS_LABELS),
    // `checkr`, or `manual` where a person brought the result.
    { name: 'provider', label: { en: 'Provider', fr: 'Prestataire' }, type: 'text', required: true },
    { name: 'candidate', label: { en: 'Candidate', fr: 'Candidat' }, type: 'text', index: true },
    { name: 'invitation', label: { en: 'Invitation', fr: 'Invitation' }, type: 'text', index: true },
    { name: 'report', label: { en: 'Report', fr: 'Rapport' }, type: 'text', index: true },
    // Where the driver gives his consent. Whoever has the address may act as him.
    { name: 'url', type: 'text', access: { read: () => false }, admin: { hidden: true } },
    { name: 'adjudication', label: { en: 'Adjudication', fr: 'Appréciation' }, type: 'text' },
    { name: 'code', label: { en: 'Code', fr: 'Code' }, type: 'text' },
    { name: 'message', label: { en: 'Note', fr: 'Note' }, type: 'text' },
    { name: 'completedAt', label: { en: 'Completed', fr: 'Terminé' }, type: 'date' },
    // YYYY-MM-DD: set of what is clear, and of what a person accepted.
    { name: 'validUntil', label: { en: 'Good until', fr: 'Valable jusqu’au' }, type: 'text' },
    {
      name: 'acceptedBy',
      label: { en: 'Accepted by', fr: 'Accepté par' },
      type: 'relationship',
      relationTo: 'users',
      maxDepth: 0,
    },
    { name: 'calls', label: { en: 'Calls', fr: 'Appels' }, type: 'number', required: true, defaultValue: 0 },
    { name: 'calledAt', label: { en: 'Called', fr: 'Appelé' }, type: 'date' },
    // Real time at which it is looked at again; null: nothing is left to do.
    { name: 'dueAt', label: { en: 'Looked at again', fr: 'Réexaminé' }, type: 'date', index: true },
  ],
})
