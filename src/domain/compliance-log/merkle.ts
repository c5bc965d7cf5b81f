/** SHA-256 of these bytes, one after the other. Handed in: the domain knows no cryptography. */
export type Sha256 = (...parts: readonly Uint8Array[]) => Uint8Array

const LEAF = Uint8Array.of(0)
const NODE = Uint8Array.of(1)

/** RFC 6962 §2.1: leaves and nodes are hashed with different prefixes, so that neither can be taken for the other. */
export function leafHash(sha256: Sha256, content: Uint8Array): Uint8Array {
  return sha256(LEAF, content)
}

/** All levels of a tree, the leaves first and its root last. */
export type MerkleTree = readonly (readonly Uint8Array[])[]

/**
 * The tree over hashes of leaves (RFC 6962 §2.1). Level by level, where one that is left over goes up as it is: the same tree as the RFC's,
 * which splits at the largest power of two.
 * @throws RangeError for no leaves: a batch is never empty
 */
export function merkleTree(sha256: Sha256, leaves: readonly Uint8Array[]): MerkleTree {
  if (leaves.length === 0) throw new RangeError('a tree has leaves')
  const levels = [leaves]
  for (let level = leaves; level.length > 1; levels.push(level)) level = levelAbove(sha256, level)
  return levels
}

/** @throws RangeError for no leaves */
export function merkleRoot(sha256: Sha256, leaves: readonly Uint8Array[]): Uint8Array {
  return merkleTree(sha256, leaves).at(-1)?.[0] as Uint8Array
}

/** The hashes beside the way from a leaf to the root, lowest first (RFC 9162 §2.1.3.1). */
export function inclusionProof(tree: MerkleTree, index: number): Uint8Array[] {
  return tree.flatMap((level, height) => level[(index >> height) ^ 1] ?? [])
}

/** The root that a leaf and its proof lead to (RFC 9162 §2.1.3.2); undefined where the proof is none for that place. */
export function rootOf(
  sha256: Sha256,
  leaf: Uint8Array,
  index: number,
  size: number,
  proof: readonly Uint8Array[],
): Uint8Array | undefined {
  if (index < 0 || index >= size) return undefined
  let hash = leaf
  let used = 0
  for (let at = index, last = size - 1; last > 0; at >>= 1, last >>= 1) {
    if (at === last && at % 2 === 0) continue
    const sibling = proof[used++]
    if (!sibling) return undefined
    hash = at % 2 === 1 ? sha256(NODE, sibling, hash) : sha256(NODE, hash, sibling)
  }
  return used === proof.length ? hash : undefined
}

function levelAbove(sha256: Sha256, level: readonly Uint8Array[]): Uint8Array[] {
  const above: Uint8Array[] = []
  for (let at = 0; at < level.length; at += 2) {
    const [left, right] = [level[at], level[at + 1]]
    if (left) above.push(right ? sha256(NODE, left, right) : left)
  }
  return above
}
