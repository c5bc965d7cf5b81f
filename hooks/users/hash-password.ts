import type { CollectionBeforeOperationHook } from 'payload'
import { APIError } from 'payload'
import { boundApp } from '../../src/commands/app'
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from '../../src/commands/auth/password-rule'
import { localeOf } from '../../src/http/locale'
import { MESSAGES } from '../../src/http/messages'

const LENGTH = {
  en: `${MIN_PASSWORD_LENGTH} to ${MAX_PASSWORD_LENGTH} characters.`,
  fr: `De ${MIN_PASSWORD_LENGTH} à ${MAX_PASSWORD_LENGTH} caractères.`,
}

/**
 * A password set in the panel is stored as ours (Argon2id); Payload gets random bytes, so its own hash matches nothing that
 * anybody could type.
 */
export const hashPassword: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return args
  const { data } = args as { data?: { password?: unknown } }
  if (!data || typeof data.password !== 'string' || data.password === '') return args
  const { length } = data.password
  // A longer one would be stored and could never be used: signing in refuses it.
  if (length < MIN_PASSWORD_LENGTH || length > MAX_PASSWORD_LENGTH) {
    throw new APIError(MESSAGES[localeOf(req)].validation_failed, 400, {
      code: 'validation_failed',
      fields: [{ path: 'password', message: LENGTH[localeOf(req)] }],
    })
  }
  const { passwords, newSecret } = boundApp()
  req.context.passwordHash = await passwords.hash(data.password)
  return { ...args, data: { ...data, password: newSecret(48) } }
}
