import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inclusionProof, leafHash, merkleRoot, merkleTree, rootOf, type Sha256 } from './merkle'

const sha256: Sha256 = (...parts) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return new Uint8Array(hash.digest())
}
const hex = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString('hex')

/** The leaves and roots with which Certificate Transparency's own implementations are tested. */
const CONTENTS = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const LEAVES = CONTENTS.map((content) => leafHash(sha256, Buffer.from(content, 'hex')))

describe('a Merkle tree', () => {
  it.each(ROOTS.map((root, index) => [index + 1, root] as const))('of %i leaves has the known root', (size, root) => {
    expect(hex(merkleRoot(sha256, LEAVES.slice(0, size)))).toBe(root)
  })

  it('has no root without leaves', () => {
    expect(() => merkleRoot(sha256, [])).toThrow(RangeError)
  })
})

describe('an inclusion proof', () => {
  const sized = fc.integer({ min: 1, max: 70 }).chain((size) => fc.tuple(fc.constant(size), fc.nat(size - 1)))
  const treeOf = (size: number) => Array.from({ length: size }, (_, n) => leafHash(sha256, Buffer.from(`leaf ${n}`)))

  it('leads from every leaf of every tree to its root', () => {
    fc.assert(
      fc.property(sized, ([size, index]) => {
        const leaves = treeOf(size)
        const proof = inclusionProof(merkleTree(sha256, leaves), index)
        const leaf = leaves[index] ?? new Uint8Array()
        expect(hex(rootOf(sha256, leaf, index, size, proof))).toBe(hex(merkleRoot(sha256, leaves)))
      }),
    )
  })

  it('leads nowhere from another leaf, at another place, or with more or less of it', () => {
    const leaves = treeOf(13)
    const root = hex(merkleRoot(sha256, leaves))
    const proof = inclusionProof(merkleTree(sha256, leaves), 5)
    const [leaf, other] = [leaves[5] ?? new Uint8Array(), leaves[6] ?? new Uint8Array()]
    expect(hex(rootOf(sha256, other, 5, 13, proof))).not.toBe(root)
    expect(hex(rootOf(sha256, leaf, 6, 13, proof))).not.toBe(root)
    expect(rootOf(sha256, leaf, 5, 13, proof.slice(1))).toBeUndefined()
    expect(rootOf(sha256, leaf, 5, 13, [...proof, leaf])).toBeUndefined()
    expect(rootOf(sha256, leaf, 13, 13, proof)).toBeUndefined()
  })
})
