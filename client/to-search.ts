/** A query as the API reads it: `{ where: { status: { equals: 'placed' } } }` → `where[status][equals]=placed`. */
export function toSearch(query: Record<string, unknown>): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) append(search, name, value)
  return search.toString()
}

function append(search: URLSearchParams, name: string, value: unknown): void {
  if (value === undefined || value === null) return
  if (typeof value !== 'object') {
    search.append(name, String(value))
    return
  }
  for (const [key, part] of Object.entries(value)) append(search, `${name}[${key}]`, part)
}
