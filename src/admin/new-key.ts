/** A key for one intent of a person: the API does it once, however often it is sent. Works without HTTPS too, as in a restaurant's network. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
