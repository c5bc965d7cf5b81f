import type { Block, Field } from 'payload'
import type { RuleKind } from '../../src/domain/compliance/rule'
import { selectOptions } from '../../src/fields/select-options'
import { GOODS_LABELS, RULE_KIND_LABELS } from './labels'

type Text = { en: string; fr: string }

/** What every rule says, whatever its kind: what it speaks of, and who found it where. */
const about: Field = {
  name: 'goods',
  label: { en: 'Speaks of', fr: 'Concerne' },
  type: 'select',
  hasMany: true,
  options: selectOptions(GOODS_LABELS),
  admin: { description: { en: 'Empty: every order.', fr: 'Vide : toutes les commandes.' } },
}

const found: Field = {
  type: 'row',
  fields: [
    {
      name: 'source',
      label: { en: 'Where it is written', fr: 'Où c’est écrit' },
      type: 'text',
      maxLength: 500,
    },
    {
      name: 'verifiedBy',
      label: { en: 'Who has read it there', fr: 'Qui l’y a lu' },
      type: 'text',
      maxLength: 500,
    },
  ],
}

const enabled: Field = {
  name: 'enabled',
  label: { en: 'Counts', fr: 'S’applique' },
  type: 'checkbox',
  defaultValue: true,
}

/** A kind of rule as a block of the form. */
export function ruleBlock(kind: RuleKind, description: Text, fields: Field[]): Block {
  const label = RULE_KIND_LABELS[kind]
  return {
    slug: kind,
    labels: { singular: label, plural: label },
    admin: { disableBlockName: true, components: { Label: '/src/admin/components/rules/RuleRowLabel#RuleRowLabel' } },
    fields: [
      { name: 'explained', type: 'ui', label: description, admin: { components: EXPLAINED } },
      enabled,
      about,
      ...fields,
      found,
    ],
  }
}

const EXPLAINED = { Field: '/src/admin/components/rules/RuleExplained#RuleExplained' }
