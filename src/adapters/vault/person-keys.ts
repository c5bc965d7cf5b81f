import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { PersonKey, PersonKeys } from '../../ports/person-keys'
import type { Vault } from '../../ports/vault'

const NONCE_BYTES = 12
const COUNT_BYTES = 6
const TAG_BYTES = 16
/** So many persons' keys are in hand; whoever comes again later gets another, which is one row more and no wrong. */
const IN_HAND = 20_000
/** An erased person's key is in nobody's hand for longer. */
const HELD_MS = 3_600_000

/** AES-256-GCM: nonce, tag, ciphertext. Keys are wrapped by the vault for their own id alone. */
export function vaultPersonKeys(vault: Vault, newId: () => string): PersonKeys {
  const inHand = new LRUCache<string, PersonKey>({ max: IN_HAND, ttl: HELD_MS })
  return {
    of: (person) => inHand.get(person) ?? newKey(vault, newId(), person),
    keep({ wrapped: _stored, ...key }) {
      inHand.set(key.person, key)
    },
    rewrap({ id, wrapped }) {
      const about = wrappedAbout(id)
      return Buffer.from(vault.seal(vault.open(Buffer.from(wrapped, 'base64'), about), about)).toString('base64')
    },
    open({ id, wrapped }, sealed, about) {
      const secret = vault.open(Buffer.from(wrapped, 'base64'), wrappedAbout(id))
      const body = Buffer.from(sealed, 'base64')
      const decipher = createDecipheriv('aes-256-gcm', secret, body.subarray(0, NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      })
      decipher.setAAD(Buffer.from(about))
      decipher.setAuthTag(body.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
      return Buffer.concat([decipher.update(body.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString()
    },
  }
}

const wrappedAbout = (id: string) => `person-key:${id}`

function newKey(vault: Vault, id: string, person: string): PersonKey {
  const secret = randomBytes(32)
  const sealing = createSecretKey(secret)
  let sealed = 0
  return {
    id,
    person,
    wrapped: Buffer.from(vault.seal(secret, wrappedAbout(id))).toString('base64'),
    vaultKey: vault.currentKey,
    seal(text, about) {
      // A count: a key seals in the process that made it and, as nothing brings its secret back to seal, in no other.
      const nonce = Buffer.alloc(NONCE_BYTES)
      nonce.writeUIntBE(sealed++, NONCE_BYTES - COUNT_BYTES, COUNT_BYTES)
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce)
      cipher.setAAD(Buffer.from(about))
      const hidden = Buffer.concat([cipher.update(text), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64')
    },
  }
}
