/** Who runs a Cameroonian mobile number. */
export type Operator = 'MTN' | 'ORANGE' | 'EU'

const PREFIXES: readonly [Operator, RegExp][] = [
  ['MTN', /^6(7|5[0-4]|8[0-3])/],
  ['ORANGE', /^6(9|5[5-9]|40|8[6-9])/],
  ['EU', /^66/],
]

/** @param national nine digits, `6…`. Undefined: nobody who takes money. */
export const operatorOf = (national: string): Operator | undefined =>
  PREFIXES.find(([, prefix]) => prefix.test(national))?.[0]

/** What comes of a request to a number made for tests: `6700000NN`, `6900000NN` and `6600000NN`. */
export type Fate = 'paid' | 'no funds' | 'never answers' | 'never told' | 'told unsigned' | 'told a lie' | 'lost answer'

const FATES: Readonly<Record<string, Fate>> = {
  '01': 'no funds',
  '02': 'never answers',
  '03': 'never told',
  '04': 'told unsigned',
  '05': 'told a lie',
  '06': 'lost answer',
}

export const fateOf = (national: string): Fate =>
  (/^6[679]00000(\d\d)$/.test(national) && FATES[national.slice(-2)]) || 'paid'
