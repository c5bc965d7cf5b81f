import { EXTRAS, type Extra, FAULTS, type Fault } from '../../../domain/refunds/faults'

export interface RefundWish {
  readonly items?: readonly { readonly id: string; readonly quantity: number }[]
  /** Minor units. */
  readonly amount?: number
  readonly also?: readonly Extra[]
  readonly fault: Fault
}

/** What a form of the refund wishes for; lines of no pieces, and an amount beside items, are not sent. */
export function refundInForm(form: FormData, lineIds: readonly string[], minorPerWhole: number): RefundWish {
  const byAmount = form.get('by') === 'amount'
  const items = lineIds
    .map((id) => ({ id, quantity: Number(form.get(`line-${id}`) ?? 0) }))
    .filter(({ quantity }) => quantity > 0)
  const amount = Math.round(Number(form.get('amount') ?? 0) * minorPerWhole)
  const also = EXTRAS.filter((extra) => form.get(`also-${extra}`) !== null)
  return {
    ...(!byAmount && items.length > 0 && { items }),
    ...(byAmount && amount > 0 && { amount }),
    ...(also.length > 0 && { also }),
    fault: FAULTS.find((fault) => fault === form.get('fault')) ?? 'platform',
  }
}

/** The same as the query of `GET /api/orders/:id/refund/quote`. */
export function refundQuery({ items, amount, also, fault }: RefundWish): string {
  return new URLSearchParams({
    fault,
    ...(items && { items: items.map(({ id, quantity }) => `${id}:${quantity}`).join(',') }),
    ...(amount && { amount: String(amount) }),
    ...(also && { also: also.join(',') }),
  }).toString()
}
