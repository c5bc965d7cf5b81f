import { WaybillError } from './errors'
import type { Role } from './identity/roles'

/** One legal move of a state machine: who may make it, and what it is called when it happens. */
export interface Transition<State extends string, Event extends string = string> {
  readonly from: State
  readonly to: State
  readonly by: readonly Role[]
  readonly event: Event
  /** The move must carry a reason that people can read afterwards. */
  readonly needsReason?: true
}

/**
 * The one move from `from` to `to` that `role` may make.
 * @throws WaybillError `illegal_transition` when no such move exists, `forbidden` when it exists for somebody else, `reason_required`.
 */
export function findTransition<State extends string, T extends Transition<State>>(
  table: readonly T[],
  move: { from: State; to: State; role: Role; reason?: string | undefined },
): T {
  const legal = table.filter((t) => t.from === move.from && t.to === move.to)
  if (legal.length === 0) throw new WaybillError('illegal_transition', { from: move.from, to: move.to })
  const mine = legal.find((t) => t.by.includes(move.role))
  if (!mine) throw new WaybillError('forbidden', { from: move.from, to: move.to })
  if (mine.needsReason && !move.reason?.trim()) throw new WaybillError('reason_required')
  return mine
}

/** States from which nothing leads on. */
export function finalStates<State extends string>(
  states: readonly State[],
  table: readonly Transition<State>[],
): State[] {
  return states.filter((s) => !table.some((t) => t.from === s))
}
