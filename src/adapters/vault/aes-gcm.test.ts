import { describe, expect, it } from 'vitest'
import { aesGcmVault } from './aes-gcm'

const FIRST = { id: 'k1', secret: 'q8Zt1vNw4Yb7Ke0Rj3Ms6Ph9Ld2Xf5Gc8Ua' }
const SECOND = { id: 'k2', secret: 'Hn4Vd7Bk0Qw3Ez6Tx9Cy2Rm5Jp8Lf1Sg4Oa' }
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const secret = new TextEncoder().encode('what nobody may read')

describe('a vault', () => {
  const vault = aesGcmVault([FIRST])

  it('opens what it sealed, and never seals the same twice', () => {
    const [one, two] = [vault.seal(secret, 'document:1'), vault.seal(secret, 'document:1')]
    expect(text(vault.open(one, 'document:1'))).toBe('what nobody may read')
    expect(Buffer.compare(one, two)).not.toBe(0)
    expect(text(one)).not.toContain('nobody')
    expect(vault.open(vault.seal(new Uint8Array(), 'x'), 'x')).toEqual(new Uint8Array())
  })

  it('refuses contents of which any byte was changed, cut off or added', () => {
    const sealed = vault.seal(secret, 'document:1')
    for (let at = 0; at < sealed.length; at++) {
      const changed = new Uint8Array(sealed)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(() => vault.open(changed, 'document:1')).toThrow()
    }
    for (const length of [0, 3, 7, 20, sealed.length - 1])
      expect(() => vault.open(sealed.subarray(0, length), 'document:1')).toThrow()
    expect(() => vault.open(Buffer.concat([sealed, Buffer.from('x')]), 'document:1')).toThrow()
  })

  it('refuses contents that belong to something else', () => {
    expect(() => vault.open(vault.seal(secret, 'document:1'), 'document:2')).toThrow()
  })

  it('opens with an older key what was sealed with it, and seals with the first', () => {
    const sealed = vault.seal(secret, 'a')
    const both = aesGcmVault([SECOND, FIRST])
    expect([both.keyOf(sealed), both.currentKey]).toEqual(['k1', 'k2'])
    expect(text(both.open(sealed, 'a'))).toBe('what nobody may read')
    expect(both.keyOf(both.seal(secret, 'a'))).toBe('k2')
    expect(() => aesGcmVault([SECOND]).open(sealed, 'a')).toThrow(/k1 is not on the ring/)
    expect(() => aesGcmVault([{ ...FIRST, secret: SECOND.secret }]).open(sealed, 'a')).toThrow()
  })
})
