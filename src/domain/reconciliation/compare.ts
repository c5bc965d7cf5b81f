import { expectedFee } from './agreed-fees'
import type { Finding, FindingKind, SolvingAction } from './finding'
import type { OurMovement, TheirMovement } from './movement'

type Told = Pick<Finding, 'actions'> & { gap?: { amount: number; fee: number }; suspended?: boolean }

/** Someone's money came that we have for nobody; what left nobody can be asked for. */
const strays = ({ direction }: TheirMovement, ...more: SolvingAction[]): SolvingAction[] =>
  direction === 'in' ? ['refund', 'book_to_order', 'write_off', ...more] : ['write_off', ...more]

/** The provider has money that we know nothing of. Null: it is no money (yet). */
export function missingHere(theirs: TheirMovement): Finding | null {
  if (theirs.state !== 'done') return null
  return finding('missing_here', null, theirs, { actions: strays(theirs), gap: gapOf(null, theirs), suspended: true })
}

/** We have booked money that the provider knows nothing of. Null: nothing is booked. */
export function missingThere(ours: OurMovement): Finding | null {
  if (ours.state !== 'done') return null
  return finding('missing_there', ours, null, { actions: ['write_off'], gap: gapOf(ours, null) })
}

/** The same movement in both books. Null: they agree. */
export function compare(ours: OurMovement, theirs: TheirMovement): Finding | null {
  return theirs.state === 'done' ? compareDone(ours, theirs) : compareUndone(ours, theirs)
}

function compareUndone(ours: OurMovement, theirs: TheirMovement): Finding | null {
  if (ours.state === 'done')
    return finding('state_differs', ours, theirs, { actions: ['write_off'], gap: gapOf(ours, null) })
  if (ours.state === 'open' && theirs.state === 'failed')
    return finding('state_differs', ours, theirs, { actions: ['ask_again'] })
  return null
}

function compareDone(ours: OurMovement, theirs: TheirMovement): Finding | null {
  const stray = { actions: strays(theirs), gap: gapOf(null, theirs), suspended: true }
  if (ours.state === 'refused') return finding('state_differs', ours, theirs, stray)
  const differs = ours.amount !== theirs.amount || ours.currency !== theirs.currency
  if (ours.state === 'open')
    return differs
      ? finding('amount_differs', ours, theirs, stray)
      : finding('state_differs', ours, theirs, { actions: ['ask_again'] })
  if (differs)
    return finding('amount_differs', ours, theirs, {
      actions: ['write_off'],
      gap: gapOf(ours, theirs),
      suspended: true,
    })
  return compareFees(ours, theirs)
}

function compareFees(ours: OurMovement, theirs: TheirMovement): Finding | null {
  if (theirs.fee === null) return null
  if (ours.fee === null)
    return theirs.fee === 0 ? null : finding('fee_differs', ours, theirs, { actions: ['ask_again'] })
  if (ours.fee !== theirs.fee)
    return finding('fee_differs', ours, theirs, {
      actions: ['accept_fee'],
      gap: gapOf(ours, theirs),
      suspended: true,
    })
  const expected = expectedOf(ours, theirs)
  return expected === null || expected === theirs.fee
    ? null
    : finding('fee_unexpected', ours, theirs, { actions: ['accept_fee'] })
}

const expectedOf = (ours: OurMovement | null, theirs: TheirMovement | null): number | null =>
  ours && theirs?.tariff ? expectedFee(theirs.amount, ours.agreed[theirs.tariff]) : null

const effectOf = (movement: OurMovement | TheirMovement | null): number =>
  movement ? (movement.direction === 'in' ? movement.amount : -movement.amount) : 0

/** What the provider has more, and kept more, than we have booked. */
function gapOf(ours: OurMovement | null, theirs: TheirMovement | null) {
  return { amount: effectOf(theirs) - effectOf(ours), fee: (theirs?.fee ?? 0) - (ours?.fee ?? 0) }
}

function finding(
  kind: FindingKind,
  ours: OurMovement | null,
  theirs: TheirMovement | null,
  { actions, gap = { amount: 0, fee: 0 }, suspended = false }: Told,
): Finding {
  const expected = expectedOf(ours, theirs)
  const facts = [
    ours && [ours.attemptId, ours.state, ours.amount, ours.fee],
    theirs && [theirs.references[0], theirs.direction, theirs.state, theirs.amount, theirs.fee],
    kind === 'fee_unexpected' ? expected : null,
  ]
  const key = `${kind}:${facts.flat().join(':')}`
  return { kind, key, ours, theirs, expectedFee: expected, amountGap: gap.amount, feeGap: gap.fee, suspended, actions }
}
