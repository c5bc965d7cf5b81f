import { type Change, differing, isAnswerable, pick, same } from './compare'
import type { Fields } from './states'

/** What becomes of a change when it is applied to what is there by then. */
export type Settled =
  | { outcome: 'create' | 'write'; set: Fields }
  /** Somebody changed the same fields since the check, or made something of the same key: told, and left as it is. */
  | { outcome: 'stale'; fields: readonly string[] }

/** Only the fields that the file changes count: what somebody edited beside them is neither lost nor in the way. */
export function settle(
  { action, before, after }: Pick<Change, 'action' | 'before' | 'after'>,
  current?: Fields,
): Settled {
  if (action === 'new') return current ? { outcome: 'stale', fields: [] } : { outcome: 'create', set: after }
  if (!current) return { outcome: 'stale', fields: Object.keys(after) }
  const moved = Object.keys(differing(before, current)).filter((field) => !same(after[field], current[field]))
  if (moved.length > 0) return { outcome: 'stale', fields: moved }
  if (!isAnswerable({ ...current, ...after })) return { outcome: 'stale', fields: ['min', 'max'] }
  return { outcome: 'write', set: after }
}

export interface Restored {
  readonly set: Fields
  /** Fields that somebody changed since: they stay as they are now. */
  readonly kept: readonly string[]
}

/**
 * Puts back what an import changed, as far as nobody changed it since. What it made is taken off the menu, not deleted, for orders may tell
 * of it; when somebody has edited it since (stock aside, which sales move) it stays.
 */
export function restore(
  { action, before, after }: Pick<Change, 'action' | 'before' | 'after'>,
  current?: Fields,
): Restored {
  if (!current) return { set: {}, kept: Object.keys(after) }
  if (action === 'new') {
    const { stock: _, ...lasting } = after
    const kept = Object.keys(differing(lasting, current))
    return kept.length > 0 || current.active === undefined ? { set: {}, kept } : { set: { active: false }, kept }
  }
  const moved = Object.keys(differing(after, current)).filter((field) => !same(before[field], current[field]))
  const back = {
    ...current,
    ...pick(
      before,
      Object.keys(after).filter((field) => !moved.includes(field)),
    ),
  }
  const kept = isAnswerable(back)
    ? moved
    : [...new Set([...moved, ...['min', 'max'].filter((field) => field in after)])]
  return {
    set: pick(
      before,
      Object.keys(after).filter((field) => !kept.includes(field)),
    ),
    kept,
  }
}
