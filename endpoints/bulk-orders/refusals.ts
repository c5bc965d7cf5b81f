import type { Locale } from '../../src/commands/context'
import { type ErrorCode, WaybillError } from '../../src/domain/errors'
import { messageOf } from '../../src/http/message-of'

/** A refusal of one delivery as an error would tell it. */
export function toldRefusal({ code, details }: Pick<WaybillError, 'code' | 'details'>, locale: Locale) {
  return { ...details, code, message: messageOf(code, locale, details) }
}

/** Each delivery that `bulk_refused` names gets its sentence, in the caller's language. */
export async function inWords<T>(locale: Locale, place: () => Promise<T>): Promise<T> {
  try {
    return await place()
  } catch (error) {
    if (!(error instanceof WaybillError) || error.code !== 'bulk_refused') throw error
    const rows = error.details.deliveries as ({ code: ErrorCode } & Record<string, unknown>)[]
    const deliveries = rows.map(({ code, ...details }) => toldRefusal({ code, details }, locale))
    throw new WaybillError('bulk_refused', { deliveries }, { cause: error })
  }
}
