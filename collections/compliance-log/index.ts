import { noteBrowsingHook } from '../../hooks/compliance-log/note-browsing'
import { role } from '../../src/access/predicates'
import { COMMAND_OWNED, defineCollection } from '../define-collection'
import { GROUPS } from '../groups'
import { READ_ONLY_PAGE } from '../read-only-page'
import { shownTo } from '../shown-to'

/**
 * Who did what to which subject, what was decided and why (CMP-1, `docs/adr/0022-one-log-sealed-in-batches.md`). Written with what it tells of,
 * append-only; personal values lie sealed under their person's key and are not among these fields.
 */
export const ComplianceLog = defineCollection({
  slug: 'compliance-log',
  labels: {
    singular: { en: 'Log entry', fr: 'Entrée du journal' },
    plural: { en: 'Log entries', fr: 'Entrées du journal' },
  },
  admin: {
    group: GROUPS.system,
    hidden: shownTo('admin', 'compliance'),
    components: READ_ONLY_PAGE,
    useAsTitle: 'command',
    defaultColumns: ['at', 'kind', 'command', 'outcome', 'actorRole', 'actorId', 'subjectKind', 'subjectId'],
  },
  access: { ...COMMAND_OWNED, read: role('admin', 'compliance') },
  hooks: { beforeOperation: [noteBrowsingHook] },
  timestamps: false,
  defaultSort: '-at',
  fields: [
    { name: 'kind', label: { en: 'Kind', fr: 'Type' }, type: 'text', required: true },
    { name: 'command', label: { en: 'What', fr: 'Quoi' }, type: 'text', required: true, index: true },
    { name: 'outcome', label: { en: 'Outcome', fr: 'Résultat' }, type: 'text', required: true },
    { name: 'code', label: { en: 'Reason', fr: 'Motif' }, type: 'text' },
    { name: 'marketId', label: { en: 'Market', fr: 'Marché' }, type: 'text' },
    {
      name: 'actorRole',
      label: { en: 'Role', fr: 'Rôle' },
      type: 'text',
      required: true,
      admin: { components: { Cell: '/src/admin/components/ActorCell#ActorCell' } },
    },
    { name: 'actorId', label: { en: 'Person', fr: 'Personne' }, type: 'text', index: true },
    { name: 'subjectKind', label: { en: 'Kind of subject', fr: 'Type d’objet' }, type: 'text' },
    { name: 'subjectId', label: { en: 'Subject', fr: 'Objet' }, type: 'text', index: true },
    { name: 'facts', label: { en: 'Facts', fr: 'Faits' }, type: 'json' },
    { name: 'changes', label: { en: 'Changes', fr: 'Modifications' }, type: 'json' },
    { name: 'requestId', label: { en: 'Request', fr: 'Requête' }, type: 'text', required: true },
    { name: 'at', label: { en: 'When', fr: 'Quand' }, type: 'date', required: true, index: true },
    { name: 'recordedAt', label: { en: 'Recorded', fr: 'Enregistrée' }, type: 'date', required: true },
  ],
})
