import type { Field } from 'payload'

const CELL = '/src/admin/lists/TimeCell#TimeCell'

/** Payload's own columns of a collection with timestamps, declared so that they show the market's time; the schema is the same. */
const STAMPS: readonly Field[] = [
  {
    name: 'updatedAt',
    type: 'date',
    admin: { disableBulkEdit: true, hidden: true, components: { Cell: CELL } },
    index: true,
    label: ({ t }) => t('general:updatedAt'),
  },
  {
    name: 'createdAt',
    type: 'date',
    admin: { disableBulkEdit: true, hidden: true, components: { Cell: CELL } },
    index: true,
    label: ({ t }) => t('general:createdAt'),
  },
]

/** The fields with every moment shown in the time of its row's market. Payload would show the time where the browser is. */
export function withTimeCells(fields: readonly Field[], { timestamps }: { timestamps: boolean }): Field[] {
  return [...fields.map(withTimeCell), ...(timestamps ? STAMPS : [])]
}

function withTimeCell(field: Field): Field {
  if (field.type === 'tabs')
    return { ...field, tabs: field.tabs.map((tab) => ({ ...tab, fields: tab.fields.map(withTimeCell) })) }
  if (field.type === 'row' || field.type === 'collapsible') return { ...field, fields: field.fields.map(withTimeCell) }
  if (field.type !== 'date' || field.admin?.components?.Cell) return field
  return { ...field, admin: { ...field.admin, components: { ...field.admin?.components, Cell: CELL } } }
}
