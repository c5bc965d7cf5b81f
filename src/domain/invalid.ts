import { WaybillError } from './errors'

/** A sentence in both languages. */
export type Said = Readonly<Record<'en' | 'fr', string>>

/** Why the value at a path of the input cannot be taken. */
export interface InvalidField {
  /** Dotted; empty for the whole. */
  readonly path: string
  /** Told in the caller's language (`src/http/to-api-error.ts`). */
  readonly message: Said
}

/** The refusal of one value, `validation_failed`. */
export function invalid(path: string, message: Said): WaybillError {
  return invalidFields([{ path, message }])
}

/** The refusal of several values at once. */
export function invalidFields(fields: readonly InvalidField[]): WaybillError {
  return new WaybillError('validation_failed', { fields })
}

/** The details of a refusal as somebody reads them: what is wrong with each value in one language, where it is said in both. */
export function inLanguage(details: Readonly<Record<string, unknown>>, locale: keyof Said): Record<string, unknown> {
  const { fields, ...rest } = details
  if (!Array.isArray(fields)) return { ...details }
  const told = (field: { message?: Said | string }) =>
    typeof field.message === 'object' ? { ...field, message: field.message[locale] } : field
  return { ...rest, fields: fields.map(told) }
}
