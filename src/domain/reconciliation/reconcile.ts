import { compare, missingHere, missingThere } from './compare'
import type { Finding } from './finding'
import type { OurMovement, TheirMovement } from './movement'

interface Outcome {
  /** Movements of the day that both books have alike. */
  readonly matched: number
  readonly findings: readonly Finding[]
}

/**
 * Our book of a provider against its own, for one of its days. Give both with the days around it: what ends after midnight is the same movement
 * still. What the provider reports of the day, and what we have of the day and it does not know at all, is told; each movement once.
 */
export function reconcile(ours: readonly OurMovement[], theirs: readonly TheirMovement[], day: string): Outcome {
  const left = new Map(ours.map((one) => [one.attemptId, one]))
  const named = new Map<string, OurMovement[]>()
  for (const one of ours)
    for (const reference of one.references) named.set(reference, [...(named.get(reference) ?? []), one])
  const findings: Finding[] = []
  let matched = 0
  // Whoever is known by the operation's own id is surely that one, and is nobody else's then.
  const pairs: [TheirMovement, OurMovement | null][] = theirs.map((one) => [one, byId(left, one)])
  for (const pair of pairs) pair[1] ??= byReference(left, named, pair[0])
  for (const [their, our] of pairs) {
    if (their.day !== day) continue
    const found = our ? compare(our, their) : missingHere(their)
    if (found) findings.push(found)
    else if (our && their.state === 'done') matched++
  }
  for (const our of left.values()) {
    const found = our.day === day ? missingThere(our) : null
    if (found) findings.push(found)
  }
  return { matched, findings }
}

function byId(left: Map<string, OurMovement>, { operationId, direction }: TheirMovement): OurMovement | null {
  const found = operationId ? left.get(operationId) : undefined
  if (found?.direction !== direction) return null
  left.delete(found.attemptId)
  return found
}

/** Of several under one name the one that is done; what was refused before it is no movement. */
function byReference(
  left: Map<string, OurMovement>,
  named: ReadonlyMap<string, readonly OurMovement[]>,
  { references, direction }: TheirMovement,
): OurMovement | null {
  const able = references
    .flatMap((reference) => named.get(reference) ?? [])
    .filter((one) => one.direction === direction && left.has(one.attemptId))
  const found = able.find(({ state }) => state === 'done') ?? able.find(({ state }) => state === 'open') ?? able[0]
  if (!found) return null
  left.delete(found.attemptId)
  return found
}
