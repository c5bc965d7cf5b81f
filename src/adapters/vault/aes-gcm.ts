import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import type { Vault } from '../../ports/vault'

/** A key by its id; `secret` is a random text of 32 characters or more. */
export interface VaultKey {
  readonly id: string
  readonly secret: string
}

const MAGIC = Buffer.from('WBV1')
const NONCE_BYTES = 12
const TAG_BYTES = 16

/**
 * AES-256-GCM (NIST SP 800-38D) with a random nonce for each seal. Sealed contents are `WBV1`, the length of the key's id, the id, nonce,
 * tag, ciphertext; all before the nonce, and what the contents are about, is authenticated with them.
 * @param ring the first key seals, all of them open
 */
export function aesGcmVault(ring: readonly [VaultKey, ...VaultKey[]]): Vault {
  const keys = new Map(ring.map(({ id, secret }) => [id, derive(secret)]))
  const currentKey = ring[0].id

  const keyNamed = (id: string): Uint8Array => {
    const key = keys.get(id)
    if (!key) throw new Error(`the key ${id} is not on the ring (DATA_KEYS)`)
    return key
  }

  return {
    currentKey,
    seal(bytes, about) {
      const head = headOf(currentKey)
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', keyNamed(currentKey), nonce)
      cipher.setAAD(Buffer.concat([head, Buffer.from(about)]))
      const hidden = Buffer.concat([cipher.update(bytes), cipher.final()])
      return Buffer.concat([head, nonce, cipher.getAuthTag(), hidden])
    },
    open(sealed, about) {
      const { id, head } = readHead(sealed)
      const body = sealed.subarray(head.length)
      const decipher = createDecipheriv('aes-256-gcm', keyNamed(id), body.subarray(0, NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      })
      decipher.setAAD(Buffer.concat([head, Buffer.from(about)]))
      decipher.setAuthTag(body.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
      const bytes = decipher.update(body.subarray(NONCE_BYTES + TAG_BYTES))
      return new Uint8Array(Buffer.concat([bytes, decipher.final()]))
    },
    keyOf: (sealed) => readHead(sealed).id,
  }
}

function headOf(id: string): Buffer {
  return Buffer.concat([MAGIC, Buffer.from([Buffer.byteLength(id)]), Buffer.from(id)])
}

function readHead(sealed: Uint8Array): { id: string; head: Uint8Array } {
  const length = sealed[MAGIC.length] ?? 0
  const end = MAGIC.length + 1 + length
  if (!MAGIC.equals(sealed.subarray(0, MAGIC.length)) || sealed.length < end + NONCE_BYTES + TAG_BYTES)
    throw new Error('these contents were never sealed')
  return { id: Buffer.from(sealed.subarray(MAGIC.length + 1, end)).toString(), head: sealed.subarray(0, end) }
}

function derive(secret: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, 'waybill', 'vault', 32))
}
