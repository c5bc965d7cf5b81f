import type { Difference } from './difference'
import { THOUSANDTHS } from './unit'

type State = 'open' | 'completed' | 'voided'

/** A delivery as our reports tell of it. `moving`: something of it is under way, and may be there already or not. */
export interface OurDelivery {
  readonly reference: string
  readonly orderId: string
  readonly state: State
  readonly moving: boolean
  /** Told or changed in the time that is compared: it has to be on their list. */
  readonly recent: boolean
  readonly goods: readonly Amount[]
}

/** `expected` in thousandths of its unit: what the package should hold there. `sold`: we would sell of it today. */
export interface OurPackage {
  readonly label: string
  readonly expected: number
  readonly sold: boolean
  readonly moving: boolean
}

interface Amount {
  readonly label: string
  readonly quantity: number
}

interface Theirs {
  readonly deliveries: readonly {
    readonly reference: string
    readonly state: State
    readonly goods: readonly Amount[]
  }[]
  readonly packages: readonly { readonly label: string; readonly quantity: number; readonly sellable: boolean }[]
}

/** Every place where a state’s list is not ours. What is on its way between us is compared the next time. */
export function compare(
  ours: { readonly deliveries: readonly OurDelivery[]; readonly packages: readonly OurPackage[] },
  theirs: Theirs,
): Difference[] {
  return [...compareDeliveries(ours.deliveries, theirs.deliveries), ...comparePackages(ours.packages, theirs.packages)]
}

function compareDeliveries(ours: readonly OurDelivery[], theirs: Theirs['deliveries']): Difference[] {
  const there = new Map(theirs.map((one) => [one.reference, one]))
  const known = new Set(ours.map(({ reference }) => reference))
  const found: Difference[] = []
  for (const { reference, orderId, state, moving, recent, goods } of ours) {
    const their = there.get(reference)
    const about = { subject: reference, orderId }
    if (moving) continue
    if (!their) {
      if (recent) found.push({ kind: 'missing_there', ...about, ours: state, theirs: '' })
    } else if (their.state !== state) found.push({ kind: 'state_differs', ...about, ours: state, theirs: their.state })
    else if (state !== 'voided' && written(goods) !== written(their.goods))
      found.push({ kind: 'goods_differ', ...about, ours: written(goods), theirs: written(their.goods) })
  }
  for (const { reference, state, goods } of theirs)
    if (!known.has(reference) && state !== 'voided')
      found.push({ kind: 'unknown_here', subject: reference, orderId: null, ours: '', theirs: written(goods) })
  return found
}

function comparePackages(ours: readonly OurPackage[], theirs: Theirs['packages']): Difference[] {
  const there = new Map(theirs.map((one) => [one.label, one]))
  const found: Difference[] = []
  for (const { label, expected, sold, moving } of ours) {
    if (moving) continue
    const their = there.get(label)
    const about = { subject: label, orderId: null, ours: decimal(expected) }
    if (their ? sold && !their.sellable : expected > 0)
      found.push({ kind: 'package_missing_there', ...about, theirs: their ? 'not_sellable' : '' })
    else if ((their?.quantity ?? 0) !== expected)
      found.push({ kind: 'quantity_differs', ...about, theirs: decimal(their?.quantity ?? 0) })
  }
  return found
}

const decimal = (quantity: number): string => String(quantity / THOUSANDTHS)

function written(goods: readonly Amount[]): string {
  const sums = new Map<string, number>()
  for (const { label, quantity } of goods) sums.set(label, (sums.get(label) ?? 0) + quantity)
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([label, quantity]) => `${label} × ${decimal(quantity)}`)
    .join(', ')
}
