import { driverPaperEndpoints } from '../../endpoints/driver-papers'
import { or, ownDriver, role } from '../../src/access/predicates'
import { marketField } from '../../src/fields/place-fields'
import { selectOptions } from '../../src/fields/select-options'
import { statusField } from '../../src/fields/status-field'
import { COMMAND_OWNED, defineCollection } from '../define-collection'
import { DRIVER_PAPER_LABELS } from '../drivers/labels'
import { GROUPS } from '../groups'
import { READ_ONLY_PAGE } from '../read-only-page'
import { shownTo } from '../shown-to'
import { PAPER_STATUS_LABELS } from './labels'

/** What drivers have handed in: licence, insurance, registration, maintenance (DRV-1). The file is a private document; the number is sealed. */
export const DriverPapers = defineCollection({
  slug: 'driver-papers',
  labels: {
    singular: { en: 'Driver’s paper', fr: 'Pièce de livreur' },
    plural: { en: 'Drivers’ papers', fr: 'Pièces des livreurs' },
  },
  admin: {
    group: GROUPS.people,
    hidden: shownTo('admin', 'compliance'),
    components: READ_ONLY_PAGE,
    defaultColumns: ['driver', 'kind', 'status', 'expiresOn', 'market'],
  },
  // A day says nothing without its market.
  forceSelect: { market: true },
  defaultSort: 'expiresOn',
  access: { ...COMMAND_OWNED, read: or(role('admin', 'compliance'), ownDriver('driver')) },
  endpoints: driverPaperEndpoints,
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
    {
      name: 'kind',
      label: { en: 'Kind', fr: 'Nature' },
      type: 'select',
      required: true,
      options: selectOptions(DRIVER_PAPER_LABELS),
    },
    statusField(PAPER_STATUS_LABELS),
    // Of what was verified, the newest: an older one has been renewed.
    {
      name: 'counts',
      label: { en: 'In force', fr: 'En vigueur' },
      type: 'checkbox',
      required: true,
      defaultValue: false,
    },
    // YYYY-MM-DD, the last day on which it is good.
    {
      name: 'expiresOn',
      label: { en: 'Valid until', fr: 'Valable jusqu’au' },
      type: 'text',
      required: true,
      index: true,
    },
    { name: 'number', type: 'text', access: { read: () => false }, admin: { hidden: true } },
    { name: 'tail', label: { en: 'Number ends in', fr: 'Fin du numéro' }, type: 'text' },
    {
      name: 'document',
      label: { en: 'File', fr: 'Fichier' },
      type: 'relationship',
      relationTo: 'documents',
      required: true,
      maxDepth: 1,
    },
    { name: 'reason', label: { en: 'Why it was refused', fr: 'Motif du refus' }, type: 'text' },
    {
      name: 'checkedBy',
      label: { en: 'Looked at by', fr: 'Examinée par' },
      type: 'relationship',
      relationTo: 'users',
      maxDepth: 0,
    },
    { name: 'checkedAt', label: { en: 'Looked at', fr: 'Examinée' }, type: 'date' },
  ],
})
