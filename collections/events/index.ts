import { role } from '../../src/access/predicates'
import { COMMAND_OWNED, defineCollection } from '../define-collection'
import { GROUPS } from '../groups'
import { READ_ONLY_PAGE } from '../read-only-page'
import { shownTo } from '../shown-to'

/** What happened, in order: the append-only source of everything that follows from a command. Plain ids, no relationships. */
export const Events = defineCollection({
  slug: 'events',
  labels: { singular: { en: 'Event', fr: 'Événement' }, plural: { en: 'Events', fr: 'Événements' } },
  admin: {
    group: GROUPS.system,
    hidden: shownTo('admin'),
    components: READ_ONLY_PAGE,
    useAsTitle: 'name',
    defaultColumns: ['name', 'at', 'actorRole', 'requestId'],
  },
  access: { ...COMMAND_OWNED, read: role('admin') },
  timestamps: false,
  defaultSort: '-at',
  fields: [
    { name: 'name', label: { en: 'Name', fr: 'Nom' }, type: 'text', required: true, index: true },
    { name: 'at', label: { en: 'When', fr: 'Quand' }, type: 'date', required: true, index: true },
    { name: 'recordedAt', label: { en: 'Recorded', fr: 'Enregistré' }, type: 'date', required: true },
    { name: 'requestId', label: { en: 'Request', fr: 'Requête' }, type: 'text', required: true },
    {
      name: 'actorRole',
      label: { en: 'By', fr: 'Par' },
      type: 'text',
      required: true,
      admin: { components: { Cell: '/src/admin/components/ActorCell#ActorCell' } },
    },
    { name: 'actorId', label: { en: 'Person', fr: 'Personne' }, type: 'text' },
    {
      name: 'data',
      label: { en: 'What was said', fr: 'Ce qui a été dit' },
      type: 'json',
      required: true,
      admin: { disableListColumn: true, disableListFilter: true },
    },
  ],
})
