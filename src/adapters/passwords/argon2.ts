import { hash, verify } from '@node-rs/argon2'
import type { Passwords } from '../../ports/passwords'

/** SEC-3: Argon2id, 64 MB, 3 passes, 4 lanes. */
const ARGON2ID = 2
const OPTIONS = { algorithm: ARGON2ID, memoryCost: 65_536, timeCost: 3, parallelism: 4 }

export const argon2Passwords: Passwords = {
  hash: (password) => hash(password, OPTIONS),
  // A stored value that is no Argon2 hash is a wrong password to the caller, whatever its cause.
  verify: (stored, password) => (stored.startsWith('$argon2') ? verify(stored, password) : Promise.resolve(false)),
}
