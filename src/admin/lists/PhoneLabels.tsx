'use client'
import { getTranslation } from '@payloadcms/translations'
import { useTableColumns, useTranslation } from '@payloadcms/ui'

/** On a phone a list's rows are cards, where each value needs its column's name: a style that writes it before every cell. */
export function PhoneLabels({ collection }: { collection: string }) {
  const { columns } = useTableColumns()
  const { i18n } = useTranslation()
  const rules = (columns ?? [])
    .filter(({ active, accessor }) => active && accessor !== '_select')
    // The first is what the row is called.
    .slice(1)
    .map(({ accessor, field }) => {
      const label = field && 'label' in field && field.label ? getTranslation(field.label as string, i18n) : ''
      const cell = `.collection-list--${collection} td.cell-${CSS_NAME(accessor)}`
      return typeof label === 'string' && label ? `${cell}::before{content:${JSON.stringify(label)}}` : ''
    })
  return <style>{`@media (max-width: 640px){${rules.join('')}}`}</style>
}

/** As Payload names the cell of a column. */
const CSS_NAME = (accessor: string) => accessor.replace(/\./g, '__').replace(/[^\w-]/g, '')
