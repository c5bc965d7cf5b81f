/** Where money is sent: to a telephone by a provider of mobile money, or to a bank by a person. */
export const DESTINATION_KINDS = ['mobile_money', 'bank'] as const
export type DestinationKind = (typeof DESTINATION_KINDS)[number]

/** Whoever has taken over an account waits so long for its money, and the owner has so long to notice. */
const HOLD_HOURS = 24

/**
 * From when a destination is paid to. At once only the first of an owner, where it is the telephone that the person has proved by a code: any
 * other may be somebody else's.
 */
export function usableFrom({ first, proved }: { first: boolean; proved: boolean }, now: Date): Date {
  return first && proved ? now : new Date(now.getTime() + HOLD_HOURS * 3_600_000)
}

const SHOWN = 4

/** The end of a telephone or account number, by which its owner knows it. */
export const tailOf = (number: string): string => number.replace(/\W/g, '').slice(-SHOWN)

/** Both providers of mobile money keep francs alone. */
export const mobileMoneyPays = (currency: string): boolean => currency === 'XAF'
