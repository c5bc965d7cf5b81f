import { WALLET_PURPOSES, type WalletPurpose } from './movement'

/** One account of a statement. Integer minor units. */
export interface StatementAccount<Line> {
  readonly purpose: WalletPurpose
  readonly opening: number
  readonly closing: number
  /** In the order of their booking, each with what the account held after it. */
  readonly lines: readonly (Line & { readonly balance: number })[]
}

/** Each account of a wallet with what it held before, every movement, and what it held after. Those that never held anything are left out. */
export function statementOf<Line extends { readonly purpose: WalletPurpose; readonly amount: number }>(
  opening: ReadonlyMap<WalletPurpose, number>,
  movements: readonly Line[],
): StatementAccount<Line>[] {
  return WALLET_PURPOSES.map((purpose) => {
    const before = opening.get(purpose) ?? 0
    let balance = before
    const lines = movements
      .filter((line) => line.purpose === purpose)
      .map((line) => {
        balance += line.amount
        return { ...line, balance }
      })
    return { purpose, opening: before, closing: balance, lines }
  }).filter(({ purpose, opening: before, lines }) => purpose === 'wallet' || before !== 0 || lines.length > 0)
}
