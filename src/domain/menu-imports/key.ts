/** SKUs and codes: what people write on shelves, beginning with a letter or digit so that no spreadsheet takes it for a formula. */
const KEY = /^[\p{L}\p{N}](?:[\p{L}\p{N} ._/#+-]{0,62}[\p{L}\p{N}._/#+-])?$/u

/** At most 64 letters, digits and `. _ / # + -`, with single words or several. Colons and bars part keys from one another. */
export function isKey(text: string): boolean {
  return KEY.test(text)
}
