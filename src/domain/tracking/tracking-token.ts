/** As many characters as base64url makes of any number of random bytes that somebody may choose. */
const TOKEN = /^[\w-]{1,100}$/

/** Whether a text could be the token of a tracking link at all. What could not is as unknown as any other, and never asked the database. */
export function isTrackingToken(text: string): boolean {
  return TOKEN.test(text)
}
