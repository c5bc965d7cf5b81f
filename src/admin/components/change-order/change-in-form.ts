/** What the order says before it is changed; `tip` in minor units. */
export interface Changeable {
  lines: readonly { id: string; name: string; quantity: number }[]
  note: string
  tip: number
  /** Of the currency: minor units of one whole. */
  minorPerWhole: number
}

/** The body of `POST /api/orders/:id/change` for what the form says differently; nothing else is sent. */
export function changeInForm(form: FormData, { lines, note, tip, minorPerWhole }: Changeable): object {
  const wanted = lines
    .map(({ id, quantity }) => ({ id, before: quantity, quantity: Number(form.get(`line-${id}`) ?? quantity) }))
    .filter((line) => line.quantity !== line.before)
    .map(({ id, quantity }) => ({ id, quantity }))
  const said = String(form.get('note') ?? note).trim()
  const given = Math.round(Number(form.get('tip') ?? tip / minorPerWhole) * minorPerWhole)
  const address = String(form.get('address') ?? '')
  return {
    ...(wanted.length > 0 && { lines: wanted }),
    ...(said !== note && { specialInstructions: said }),
    ...(given !== tip && { tip: given }),
    ...(address !== '' && { address: JSON.parse(address) as object }),
  }
}
