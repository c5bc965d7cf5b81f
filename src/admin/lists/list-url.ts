/** One condition of a list's filter: field, operator, and the value or values. */
export type Condition = readonly [field: string, operator: string, value: string | boolean | readonly string[]]

/** The conditions in the form in which the panel's own filters write them, so that people can change them there. */
export function whereOf(conditions: readonly Condition[]) {
  const and = conditions.map(([field, operator, value]) => ({ [field]: { [operator]: value } }))
  return and.length > 0 ? { or: [{ and }] } : undefined
}

/** The list that shows the rows which meet every condition. */
export function listUrl(collection: string, conditions: readonly Condition[]): string {
  return anyListUrl(collection, [conditions])
}

/** The list that shows the rows which meet every condition of at least one of the groups. */
export function anyListUrl(collection: string, groups: readonly (readonly Condition[])[]): string {
  const pairs = groups.flatMap((conditions, group) =>
    conditions.flatMap(([field, operator, value], index): [string, string][] => {
      const key = `where[or][${group}][and][${index}][${field}][${operator}]`
      return typeof value === 'object' ? value.map((each, i) => [`${key}[${i}]`, each]) : [[key, String(value)]]
    }),
  )
  return `/admin/collections/${collection}${pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : ''}`
}

/** Whether a filter of the panel says the same; moments count by what they bound, not by the minute. */
export function sameWhere(where: unknown, conditions: readonly Condition[]): boolean {
  const wanted = whereOf(conditions)
  return comparable(where) === comparable(wanted)
}

const MOMENT = /^\d{4}-\d\d-\d\dT/

function comparable(where: unknown): string {
  if (where === undefined || where === null) return ''
  return JSON.stringify(where, (_, value) => {
    if (typeof value === 'string') return MOMENT.test(value) ? 'a moment' : value
    // A list of the URL arrives as an array or as an object with the indexes for keys.
    if (typeof value === 'object' && value !== null && !Array.isArray(value) && '0' in value)
      return Object.values(value)
    return typeof value === 'boolean' || typeof value === 'number' ? String(value) : value
  })
}
