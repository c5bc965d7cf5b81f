import { type SQL, sql } from 'drizzle-orm'

/**
 * What customers are told of a product, in the order of its category's schema, as a JSON array of `ShownAttribute`. What is not (any more)
 * as the schema asks is left out. Of a document the address is told: where files live is decided here and in the hook of products.
 * @param given.schema of the category, such as sql`c.attributes`
 * @param given.values of the product, such as sql`p.attributes`
 */
export function shownAttributes({ schema, values }: { schema: SQL; values: SQL }, locale: 'en' | 'fr'): SQL {
  return sql`(
    select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('key', a->'key', 'label', a->'label'->${locale}::text, 'kind', a->'kind',
      'value', told.value, 'unit', nullif(a->>'unit', ''), 'words', told.words)) order by asked.n), '[]')
    from jsonb_array_elements(${schema}) with ordinality asked (a, n)
      cross join lateral (select ${values}->(a->>'key') as v) said
      cross join lateral (
        select case a->>'kind'
            when 'choice' then chosen.ids
            when 'document' then case when jsonb_typeof(v) = 'string' then (select to_jsonb(f.url) from media f where f.id::text = v#>>'{}') end
            when 'number' then case when jsonb_typeof(v) = 'number' then v end
            when 'flag' then case when jsonb_typeof(v) = 'boolean' then v end
            else case when jsonb_typeof(v) = 'string' then v end
          end as value, chosen.words
        from (
          select jsonb_agg(o->'id' order by i) as ids, jsonb_agg(o->'label'->${locale}::text order by i) as words
          from jsonb_array_elements(a->'choices') with ordinality offered (o, i) where a->>'kind' = 'choice' and v ? (o->>'id')
        ) chosen
      ) told
    where (a->>'shown')::boolean and v is not null and told.value is not null)`
}
