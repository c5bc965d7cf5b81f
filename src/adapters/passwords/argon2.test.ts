import { expect, it } from 'vitest'
import { argon2Passwords } from './argon2'

it('knows a password by its Argon2id hash of the required strength, and no other password', async () => {
  const stored = await argon2Passwords.hash('correct horse')
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=4\$/)
  expect(await argon2Passwords.verify(stored, 'correct horse')).toBe(true)
  expect(await argon2Passwords.verify(stored, 'Correct horse')).toBe(false)
  expect(await argon2Passwords.hash('correct horse')).not.toBe(stored)
})

it('takes a stored value that is no Argon2 hash for a wrong password', async () => {
  expect(await argon2Passwords.verify('', '')).toBe(false)
  expect(await argon2Passwords.verify('correct horse', 'correct horse')).toBe(false)
})
