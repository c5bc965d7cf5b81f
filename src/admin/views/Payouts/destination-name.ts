import type { ToldDestination } from './told'

const OPERATORS: Readonly<Record<string, string>> = { mtn: 'MTN', orange: 'Orange', eu_mobile: 'EU Mobile' }

/** By which its owner knows a destination: `MTN …0010`, `Afriland …5678`. */
export function destinationName({ kind, operator, bank, tail }: Omit<ToldDestination, 'id' | 'usableAt'>): string {
  return `${(kind === 'bank' ? bank : OPERATORS[operator ?? '']) ?? ''} …${tail}`
}
