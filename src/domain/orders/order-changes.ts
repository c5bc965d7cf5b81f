interface Change<T> {
  readonly before: T
  readonly after: T
}

/** What is different since an order was changed, as its history tells it. Amounts in integer minor units of the order's currency. */
export interface OrderChanges {
  /** Pieces; 0 afterwards: the line is gone. */
  readonly lines?: readonly ({ readonly name: string } & Change<number>)[]
  /** In one line, as an envelope has it. */
  readonly address?: Change<string>
  readonly note?: Change<string | null>
  readonly tip?: Change<number>
  readonly total?: Change<number>
  /** Of what was paid: goes back; of what a card holds: is not taken any more; and what the wallet paid on top. */
  readonly back?: number
  readonly spared?: number
  readonly paid?: number
  /** Of a refund: what goes back of it. */
  readonly refund?: {
    readonly items: readonly { readonly name: string; readonly quantity: number }[]
    readonly amount: number
  }
}

/** What is told of an order when it is changed. */
export interface OrderSaid {
  readonly lines: readonly { readonly id: string; readonly name: string; readonly quantity: number }[]
  readonly address: string
  readonly note: string | null
  readonly tip: number
  readonly total: number
}

/** Of two states of one order what differs; nothing where all is as it was. Lines are those of `before`, none is added. */
export function orderChanges(before: OrderSaid, after: OrderSaid): OrderChanges {
  const pieces = new Map(after.lines.map(({ id, quantity }) => [id, quantity]))
  const lines = before.lines
    .map(({ id, name, quantity }) => ({ name, before: quantity, after: pieces.get(id) ?? 0 }))
    .filter((line) => line.before !== line.after)
  const one = <K extends 'address' | 'note' | 'tip' | 'total'>(key: K) =>
    before[key] === after[key] ? {} : { [key]: { before: before[key], after: after[key] } }
  return { ...(lines.length > 0 && { lines }), ...one('address'), ...one('note'), ...one('tip'), ...one('total') }
}
