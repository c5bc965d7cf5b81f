import { traceReportEndpoints } from '../../endpoints/track-and-trace'
import { or, ownRestaurants, role } from '../../src/access/predicates'
import { marketField, restaurantField } from '../../src/fields/place-fields'
import { selectOptions } from '../../src/fields/select-options'
import { statusField } from '../../src/fields/status-field'
import { COMMAND_OWNED, defineCollection } from '../define-collection'
import { GROUPS } from '../groups'
import { ownRows } from '../own-rows'
import { READ_ONLY_PAGE } from '../read-only-page'
import { shownTo } from '../shown-to'
import { REPORT_KIND_LABELS, REPORT_STATUS_LABELS } from './labels'

/** What a state is told of an order, and where that stands (CMP-5). Its id is the operation’s with the provider. */
export const TraceReports = defineCollection({
  slug: 'trace-reports',
  labels: {
    singular: { en: 'Track-and-trace report', fr: 'Déclaration de traçabilité' },
    plural: { en: 'Track-and-trace reports', fr: 'Déclarations de traçabilité' },
  },
  admin: {
    group: GROUPS.operations,
    hidden: shownTo('admin', 'compliance'),
    baseFilter: ownRows('restaurant'),
    components: READ_ONLY_PAGE,
    defaultColumns: ['createdAt', 'order', 'kind', 'status', 'number', 'message', 'restaurant'],
  },
  forceSelect: { market: true },
  defaultSort: '-createdAt',
  access: { ...COMMAND_OWNED, read: or(role('admin', 'support', 'compliance'), ownRestaurants('restaurant')) },
  endpoints: traceReportEndpoints,
  indexes: [{ fields: ['restaurant', 'status'] }],
  fields: [
    {
      name: 'order',
      label: { en: 'Order', fr: 'Commande' },
      type: 'relationship',
      relationTo: 'orders',
      required: true,
      maxDepth: 1,
    },
    marketField,
    restaurantField,
    {
      name: 'kind',
      label: { en: 'What', fr: 'Quoi' },
      type: 'select',
      required: true,
      options: selectOptions(REPORT_KIND_LABELS),
    },
    statusField(REPORT_STATUS_LABELS),
    {
      name: 'driver',
      label: { en: 'Driver', fr: 'Livreur' },
      type: 'relationship',
      relationTo: 'drivers',
      maxDepth: 1,
    },
    { name: 'provider', label: { en: 'Provider', fr: 'Prestataire' }, type: 'text', required: true },
    { name: 'licence', label: { en: 'Licence', fr: 'Licence' }, type: 'text' },
    // The provider’s name for the delivery that all reports of it are about.
    { name: 'reference', label: { en: 'Reference', fr: 'Référence' }, type: 'text', index: true },
    { name: 'number', label: { en: 'Manifest', fr: 'Manifeste' }, type: 'text' },
    { name: 'code', label: { en: 'Code', fr: 'Code' }, type: 'text' },
    { name: 'message', label: { en: 'What it said', fr: 'Ce qui fut répondu' }, type: 'text' },
    { name: 'note', label: { en: 'Corrected how', fr: 'Correction' }, type: 'text' },
    {
      name: 'correctedBy',
      label: { en: 'Corrected by', fr: 'Corrigé par' },
      type: 'relationship',
      relationTo: 'users',
      maxDepth: 0,
    },
    // Packages, quantities in thousandths and amounts that the state was told with it, or may have been; null: nothing is there of it.
    { name: 'goods', label: { en: 'Goods', fr: 'Marchandises' }, type: 'json', admin: { hidden: true } },
    // In the order in which the state is told: none is sent before the ones before it are over.
    { name: 'place', type: 'number', required: true, admin: { hidden: true } },
    { name: 'calls', label: { en: 'Calls', fr: 'Appels' }, type: 'number', required: true, defaultValue: 0 },
    { name: 'calledAt', label: { en: 'Called', fr: 'Appelé' }, type: 'date' },
    { name: 'confirmedAt', label: { en: 'Confirmed at', fr: 'Confirmé le' }, type: 'date' },
    // Real time at which it is looked at again; null: nothing is left to do, or only a person can.
    { name: 'dueAt', label: { en: 'Looked at again', fr: 'Réexaminé' }, type: 'date', index: true },
  ],
})
