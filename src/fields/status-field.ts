import type { SelectField } from 'payload'
import { selectOptions } from './select-options'

/** Where a row stands in its transition table, a pill in lists. */
export const statusField = <Status extends string>(
  labels: Record<Status, { en: string; fr: string }>,
): SelectField => ({
  name: 'status',
  label: { en: 'Status', fr: 'Statut' },
  type: 'select',
  required: true,
  options: selectOptions(labels),
  admin: { components: { Cell: '/src/admin/components/StatusCell#StatusCell' } },
})
