/**
 * JSON of a provider's, or undefined for what is none, as the page of a proxy: whoever reads it checks its shape, and tells by that and by
 * the status what it means.
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
