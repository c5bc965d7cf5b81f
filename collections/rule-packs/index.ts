import type { Access } from 'payload'
import { rulePackEndpoints } from '../../endpoints/rule-packs'
import { countVersion } from '../../hooks/rule-packs/count-version'
import { holdPublished } from '../../hooks/rule-packs/hold-published'
import { nobody, role, when } from '../../src/access/predicates'
import { marketField } from '../../src/fields/place-fields'
import { selectOptions } from '../../src/fields/select-options'
import { defineCollection } from '../define-collection'
import { GROUPS } from '../groups'
import { shownTo } from '../shown-to'
import { PACK_STATE_LABELS } from './labels'
import { RULE_BLOCKS } from './rule-blocks'

/** A published version never changes; PostgreSQL refuses it to whoever gets past this. */
const drafts: Access = when(({ role: mine }) =>
  mine === 'admin' || mine === 'compliance' ? { state: { equals: 'draft' } } : false,
)

/** The rules of a market as data (CMP-2, LOW-2): numbered versions, each from a moment on until the next. */
export const RulePacks = defineCollection({
  slug: 'rule-packs',
  labels: {
    singular: { en: 'Rule pack', fr: 'Jeu de règles' },
    plural: { en: 'Rule packs', fr: 'Jeux de règles' },
  },
  admin: {
    group: GROUPS.settings,
    hidden: shownTo('admin', 'compliance'),
    useAsTitle: 'note',
    defaultColumns: ['note', 'market', 'version', 'state', 'effectiveFrom', 'publishedAt'],
    listSearchableFields: ['note'],
  },
  access: { read: role('admin', 'compliance'), create: role('admin', 'compliance'), update: drafts, delete: nobody },
  locked: {
    always: ['state', 'version', 'publishedAt', 'publishedBy'],
    onUpdate: ['market'],
  },
  endpoints: rulePackEndpoints,
  hooks: { beforeOperation: [holdPublished], beforeChange: [countVersion] },
  indexes: [{ fields: ['market', 'version'], unique: true }],
  defaultSort: '-createdAt',
  fields: [
    {
      name: 'head',
      type: 'ui',
      admin: { components: { Field: '/src/admin/components/rules/RulePackHead#RulePackHead' } },
    },
    {
      type: 'row',
      fields: [
        { ...marketField, index: true },
        {
          name: 'effectiveFrom',
          label: { en: 'Holds from', fr: 'En vigueur à partir de' },
          type: 'date',
          admin: {
            date: { pickerAppearance: 'dayAndTime' },
            description: { en: 'Empty: from its publication on.', fr: 'Vide : dès sa publication.' },
          },
        },
      ],
    },
    {
      name: 'note',
      label: { en: 'What it is for', fr: 'Son objet' },
      type: 'text',
      maxLength: 200,
    },
    {
      name: 'rules',
      label: { en: 'Rules', fr: 'Règles' },
      labels: { singular: { en: 'Rule', fr: 'Règle' }, plural: { en: 'Rules', fr: 'Règles' } },
      type: 'blocks',
      maxRows: 100,
      blocks: RULE_BLOCKS,
      // All of them are asked: their order says nothing.
      admin: { initCollapsed: true, isSortable: false },
    },
    {
      name: 'state',
      label: { en: 'State', fr: 'État' },
      type: 'select',
      required: true,
      defaultValue: 'draft',
      options: selectOptions(PACK_STATE_LABELS),
      admin: { position: 'sidebar' },
    },
    {
      name: 'version',
      label: { en: 'Version', fr: 'Version' },
      type: 'number',
      required: true,
      defaultValue: 0,
      admin: { position: 'sidebar' },
    },
    {
      name: 'publishedAt',
      label: { en: 'Published', fr: 'Publiée' },
      type: 'date',
      admin: { position: 'sidebar', date: { pickerAppearance: 'dayAndTime' } },
    },
    {
      name: 'publishedBy',
      label: { en: 'By', fr: 'Par' },
      type: 'relationship',
      relationTo: 'users',
      maxDepth: 1,
      admin: { position: 'sidebar' },
    },
    // `Rule[]` of the domain, as published: what orders are judged by.
    { name: 'frozen', type: 'json', hidden: true },
  ],
})
