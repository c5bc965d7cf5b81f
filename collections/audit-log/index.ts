import { role } from '../../src/access/predicates'
import { COMMAND_OWNED, defineCollection } from '../define-collection'
import { GROUPS } from '../groups'
import { READ_ONLY_PAGE } from '../read-only-page'
import { shownTo } from '../shown-to'

/** Who did what to which subject, one row a command, written with it. Append-only; holds no personal values. */
export const AuditLog = defineCollection({
  slug: 'audit-log',
  labels: { singular: { en: 'Audit entry', fr: 'Entrée d’audit' }, plural: { en: 'Audit log', fr: 'Journal d’audit' } },
  admin: {
    group: GROUPS.system,
    hidden: shownTo('admin', 'compliance'),
    components: READ_ONLY_PAGE,
    useAsTitle: 'command',
    defaultColumns: ['at', 'command', 'actorRole', 'actorId', 'subjectKind', 'subjectId'],
  },
  access: { ...COMMAND_OWNED, read: role('admin', 'compliance') },
  timestamps: false,
  defaultSort: '-at',
  fields: [
    { name: 'command', label: { en: 'Command', fr: 'Commande système' }, type: 'text', required: true, index: true },
    { name: 'actorRole', label: { en: 'Role', fr: 'Rôle' }, type: 'text', required: true },
    { name: 'actorId', label: { en: 'Person', fr: 'Personne' }, type: 'text', index: true },
    { name: 'subjectKind', label: { en: 'Kind of subject', fr: 'Type d’objet' }, type: 'text' },
    { name: 'subjectId', label: { en: 'Subject', fr: 'Objet' }, type: 'text', index: true },
    { name: 'requestId', label: { en: 'Request', fr: 'Requête' }, type: 'text', required: true },
    { name: 'ip', label: { en: 'Address', fr: 'Adresse IP' }, type: 'text' },
    { name: 'userAgent', label: { en: 'Device', fr: 'Appareil' }, type: 'text' },
    { name: 'at', label: { en: 'When', fr: 'Quand' }, type: 'date', required: true, index: true },
    { name: 'recordedAt', label: { en: 'Recorded', fr: 'Enregistrée' }, type: 'date', required: true },
  ],
})
