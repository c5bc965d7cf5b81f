import type { Cell } from './cell'
import type { SurgeCell } from './look-at-cells'
import { PLAIN } from './surge-policy'

/** Why a level changed: more was asked for, less was, or surge itself was switched off or may not act at this hour. */
export type LevelReason = 'rose' | 'fell' | 'ended'

/** Another level of a cell, with the facts that made it. */
export interface LevelChange {
  readonly cell: Cell
  /** Basis points. */
  readonly before: number
  readonly after: number
  readonly reason: LevelReason
  readonly demand: number
  readonly supply: number
  readonly shortage: number
}

/** What a look has changed. `acts` false: nothing may be charged, and every level that was ends. */
export function levelChanges(before: readonly SurgeCell[], after: readonly SurgeCell[], acts: boolean): LevelChange[] {
  const next = new Map(after.map((each) => [each.cell, each]))
  const last = new Map(before.map((each) => [each.cell, each]))
  return [...new Set([...last.keys(), ...next.keys()])].sort().flatMap((cell) => {
    const [was, is] = [last.get(cell), next.get(cell)]
    const [from, to] = [was?.multiplier ?? PLAIN, is?.multiplier ?? PLAIN]
    if (from === to) return []
    const { demand = 0, supply = 0, shortage = 0 } = is ?? {}
    const reason = !acts ? 'ended' : to > from ? 'rose' : 'fell'
    return [{ cell, before: from, after: to, reason, demand, supply, shortage }]
  })
}
