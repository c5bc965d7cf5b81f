/** The id of a related row, whether it came as an id or as a document. */
export function idOf(related: unknown): string | undefined {
  if (typeof related === 'string') return related
  if (typeof related === 'object' && related !== null && 'id' in related) return String(related.id)
  return undefined
}
