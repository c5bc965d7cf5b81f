import type { JSONField, SelectField } from 'payload'
import type { Fit } from '../domain/attributes/fit'
import { selectOptions } from './select-options'

/** What the products of a category say of themselves (CAT-2): `AttributeSchema` of the domain, read by a hook. */
export const attributeSchemaField: JSONField = {
  name: 'attributes',
  label: { en: 'Attributes', fr: 'Attributs' },
  type: 'json',
  admin: {
    disableListColumn: true,
    disableListFilter: true,
    components: { Field: '/src/admin/components/attributes/SchemaField#SchemaField' },
  },
}

/** What a product says of itself: `AttributeValues` by key, held to its category's schema by a hook. */
export const attributeValuesField: JSONField = {
  name: 'attributes',
  label: { en: 'Attributes', fr: 'Attributs' },
  type: 'json',
  admin: {
    disableListColumn: true,
    disableListFilter: true,
    components: { Field: '/src/admin/components/attributes/ValuesField#ValuesField' },
  },
}

const FIT_LABELS: Readonly<Record<Fit, { en: string; fr: string }>> = {
  fits: { en: 'As its category asks', fr: 'Conforme à sa catégorie' },
  unfit: { en: 'Something is missing or wrong', fr: 'Incomplets ou inexacts' },
  unsellable: { en: 'Not sold: something is missing that must be known', fr: 'Non vendu : une mention exigée manque' },
}

/** How a product stands to its category's schema; kept by the hooks of both. */
export const attributesFitField: SelectField = {
  name: 'attributesFit',
  label: { en: 'State of attributes', fr: 'État des attributs' },
  type: 'select',
  required: true,
  defaultValue: 'fits',
  options: selectOptions(FIT_LABELS),
  admin: {
    position: 'sidebar',
    components: { Field: '/src/admin/components/attributes/FitField#FitField' },
  },
}
