/** From so many wrong ones on, no code is taken for right at this door any more. */
export const MOST_WRONG_CODES = 5

/** Names the challenge of a delivery's code: no challenge of a text has such an id. */
export function codeChallenge(deliveryId: string): string {
  return `handover:${deliveryId}`
}
