import { role } from '../../src/access/predicates'
import { marketField } from '../../src/fields/place-fields'
import { selectOptions } from '../../src/fields/select-options'
import { COMMAND_OWNED, defineCollection } from '../define-collection'
import { GROUPS } from '../groups'
import { READ_ONLY_PAGE } from '../read-only-page'
import { shownTo } from '../shown-to'
import { LEVEL_REASON_LABELS } from './labels'

const count = (name: string, en: string, fr: string) =>
  ({ name, label: { en, fr }, type: 'number', required: true }) as const

const multiplier = (name: string, en: string, fr: string) =>
  ({
    ...count(name, en, fr),
    admin: { components: { Cell: '/src/admin/components/surge/MultiplierCell#MultiplierCell' } },
  }) as const

/** Each time a cell came to charge something else, with the facts that made it (ORD-9): why a delivery cost what it did. Never changed. */
export const SurgeLevels = defineCollection({
  slug: 'surge-levels',
  labels: {
    singular: { en: 'Surge level', fr: 'Niveau d’affluence' },
    plural: { en: 'Surge levels', fr: 'Niveaux d’affluence' },
  },
  admin: {
    group: GROUPS.operations,
    hidden: shownTo('admin', 'support', 'compliance'),
    useAsTitle: 'cell',
    defaultColumns: ['at', 'market', 'cell', 'before', 'after', 'demand', 'supply', 'reason'],
    listSearchableFields: ['cell'],
    components: READ_ONLY_PAGE,
  },
  access: { ...COMMAND_OWNED, read: role('admin', 'support', 'compliance') },
  defaultSort: '-at',
  fields: [
    marketField,
    { name: 'at', label: { en: 'When', fr: 'Quand' }, type: 'date', required: true, index: true },
    { name: 'cell', label: { en: 'Cell (H3)', fr: 'Cellule (H3)' }, type: 'text', required: true },
    multiplier('before', 'Before', 'Avant'),
    multiplier('after', 'After', 'Après'),
    {
      name: 'reason',
      label: { en: 'Why', fr: 'Pourquoi' },
      type: 'select',
      required: true,
      options: selectOptions(LEVEL_REASON_LABELS),
    },
    count('demand', 'Waiting orders (weighted)', 'Commandes en attente (pondérées)'),
    count('supply', 'Free couriers (weighted)', 'Livreurs libres (pondérés)'),
    count('shortage', 'Orders without a courier (of 10,000, smoothed)', 'Commandes sans livreur (sur 10 000, lissé)'),
  ],
})
