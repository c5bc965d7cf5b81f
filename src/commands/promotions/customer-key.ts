import type { Actor } from '../../domain/identity/actor'
import { toE164 } from '../orders/contact'

/**
 * Whose limit a promotion counts towards: the account, or for a guest the telephone. Null as long as a guest has told none.
 * @throws WaybillError `validation_failed` for a number that cannot exist
 */
export function customerKeyOf({ userId }: Actor, phone: string | undefined, country: string): string | null {
  if (userId) return `user:${userId}`
  return phone ? `phone:${toE164(phone, country)}` : null
}
