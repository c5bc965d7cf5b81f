/** Who runs a mobile number and keeps its money. */
export const OPERATORS = ['mtn', 'orange', 'eu_mobile'] as const

export type Operator = (typeof OPERATORS)[number]

/** A number keeps its prefix when it moves to another operator, so this is what to ask first and not what is true. */
const PREFIXES: readonly (readonly [Operator, RegExp])[] = [
  ['mtn', /^\+2376(7|5[0-4]|8[0-3])\d+$/],
  ['orange', /^\+2376(9|5[5-9]|40|8[6-9])\d+$/],
  ['eu_mobile', /^\+23766\d+$/],
]

/**
 * @param phone E.164
 * @returns null for a number that no operator of mobile money runs. Source: carrier data of libphonenumber for Cameroon.
 */
export function operatorOf(phone: string): Operator | null {
  if (!/^\+2376\d{8}$/.test(phone)) return null
  return PREFIXES.find(([, prefix]) => prefix.test(phone))?.[0] ?? null
}
