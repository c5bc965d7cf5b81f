import { type SQL, sql } from 'drizzle-orm'
import type { AttributeCondition } from '../../domain/attributes/read-filter'

/**
 * The products that match every condition. Values are found by the GIN index `products_attributes`; ranges are tried on what the other
 * conditions leave. A value of another kind, from before its category changed, matches nothing.
 * @param column the values, such as sql`p.attributes`
 * @example
 * sql`select p.id from products p where p.active and ${attributeFilter(conditions, sql`p.attributes`)}`
 */
export function attributeFilter(conditions: readonly AttributeCondition[], column: SQL): SQL {
  if (conditions.length === 0) return sql`true`
  return sql.join(
    conditions.map((condition) => one(condition, column)),
    sql` and `,
  )
}

function one(condition: AttributeCondition, column: SQL): SQL {
  const { key } = condition
  const holds = (value: unknown) => sql`${column} @> ${JSON.stringify({ [key]: value })}::jsonb`
  if (condition.kind === 'choice') {
    const any = condition.anyOf.map((id) => holds([id]))
    return sql`(${sql.join(any, sql` or `)})`
  }
  if (condition.kind !== 'number') return holds(condition.is)
  const { min, max } = condition
  if (min !== undefined && min === max) return holds(min)
  // Compared as decimals, and only where the value is a number.
  const bounds = [
    min === undefined ? [] : [`@ >= ${plain(min)}`],
    max === undefined ? [] : [`@ <= ${plain(max)}`],
  ].flat()
  const path = `$.${JSON.stringify(key)} ? (${['@.type() == "number"', ...bounds].join(' && ')})`
  return sql`${column} @? ${path}::jsonpath`
}

/** Without an exponent. */
function plain(bound: number): string {
  return bound.toFixed(6)
}
