import { type SQL, sql } from 'drizzle-orm'
import type { Attribute, AttributeSchema } from '../../domain/attributes/attribute'
import { COUNT_BOUND } from '../../domain/paging/count-bound'
import { attributeFilter } from '../attributes/attribute-filter'
import { MENU_ORDER, onMenus, type ProductWish, type Shop } from './browse-products'
import { keptCounts } from './kept-counts'

export interface Facet {
  key: string
  label: string
  kind: 'choice' | 'flag' | 'number'
  unit: string | null
  /** Of a choice or flag: how many products each would leave. */
  values: { value: string; label: string; count: number }[]
  /** Of a number. */
  min: number | null
  max: number | null
}

interface Counted {
  /** Null: of all that was looked at. */
  key: string | null
  value: string | null
  count: number
  min: number | null
  max: number | null
}

/**
 * What can be filtered by further, of the first `COUNT_BOUND` products under all other conditions (`products`): each attribute is counted under the
 * conditions on all the others, so that another choice is in view.
 */
export async function countFacets(
  { db, cache }: Shop,
  wish: ProductWish,
  { schema, locale }: { schema: AttributeSchema; locale: 'en' | 'fr' },
): Promise<{ facets: Facet[]; products: number }> {
  const counts = schema.flatMap((attribute) => {
    const count = countOf(attribute)
    const others = wish.conditions.filter(({ key }) => key !== attribute.key)
    return count ? [sql`(${count} and ${attributeFilter(others, sql`b.attributes`)} group by 2)`] : []
  })
  if (counts.length === 0) return { facets: [], products: 0 }
  const asked = JSON.stringify([wish, schema.map(({ key, kind }) => [key, kind])])
  const rows = await keptCounts(cache, `products:facets:${asked}`, {
    count: () =>
      db.rowsPlannedAnew<Counted>(sql`
        with base as materialized (select p.attributes ${onMenus(wish)} ${MENU_ORDER} limit ${COUNT_BOUND})
        select null::text as key, null::text as value, count(*)::int as count, null::numeric as min, null::numeric as max from base
        union all ${sql.join(counts, sql` union all `)}`),
    rows: lookedAt,
  })
  const facets = schema.flatMap((attribute) => {
    const mine = rows.filter(({ key }) => key === attribute.key)
    return facetOf(attribute, mine, locale)
  })
  return { facets, products: lookedAt(rows) }
}

const lookedAt = (rows: readonly Counted[]): number => rows.find(({ key }) => key === null)?.count ?? 0

function countOf({ key, kind }: Attribute): SQL | undefined {
  const value = sql`b.attributes->${key}::text`
  if (kind === 'number')
    return sql`select ${key}::text as key, null::text as value, count(*)::int as count, min((${value})::numeric) as min, max((${value})::numeric) as max
      from base b where jsonb_typeof(${value}) = 'number'`
  if (kind === 'flag')
    return sql`select ${key}::text as key, ${value}#>>'{}' as value, count(*)::int as count, null::numeric as min, null::numeric as max
      from base b where jsonb_typeof(${value}) = 'boolean'`
  if (kind !== 'choice') return undefined
  return sql`select ${key}::text as key, e.id as value, count(*)::int as count, null::numeric as min, null::numeric as max
    from base b cross join lateral jsonb_array_elements_text(case jsonb_typeof(${value}) when 'array' then ${value} else '[]' end) e (id) where true`
}

const FLAGS = { true: { en: 'Yes', fr: 'Oui' }, false: { en: 'No', fr: 'Non' } } as const

function facetOf(attribute: Attribute, rows: readonly Counted[], locale: 'en' | 'fr'): Facet[] {
  const { key, kind } = attribute
  if (kind === 'text' || kind === 'document') return []
  const counted = new Map(rows.map(({ value, count }) => [value, count]))
  const offered =
    kind === 'choice'
      ? attribute.choices.map(({ id, label }) => ({ value: id, label: label[locale] }))
      : kind === 'flag'
        ? (['true', 'false'] as const).map((value) => ({ value: value as string, label: FLAGS[value][locale] }))
        : []
  return [
    {
      key,
      label: attribute.label[locale],
      kind,
      unit: kind === 'number' && attribute.unit !== '' ? attribute.unit : null,
      values: offered.map((each) => ({ ...each, count: counted.get(each.value) ?? 0 })),
      min: rows[0]?.min ?? null,
      max: rows[0]?.max ?? null,
    },
  ]
}
