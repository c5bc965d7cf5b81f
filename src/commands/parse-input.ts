import { z } from 'zod'
import { WaybillError } from '../domain/errors'
import type { Said } from '../domain/invalid'

type Locale = keyof Said

const IN_FRENCH = { error: z.locales.fr().localeError }

/** For zod to say in that language what it refuses; English is its own. */
export const sayIn = (locale: Locale) => (locale === 'fr' ? IN_FRENCH : undefined)

/** @param at told in place of the path of what is wrong @throws WaybillError `validation_failed`, each field in the caller's language */
export function parseInput<S extends z.ZodType>(schema: S, value: unknown, locale: Locale, at?: string): z.output<S> {
  const parsed = schema.safeParse(value, sayIn(locale))
  if (parsed.success) return parsed.data
  const fields = fieldErrors(parsed.error, locale)
  throw new WaybillError('validation_failed', { fields: at ? fields.map((field) => ({ ...field, path: at })) : fields })
}

/** Paths and reasons of what zod refused, as `data.fields` of the contract. A check of ours says its reason by `refusal`. */
export function fieldErrors(error: z.ZodError, locale: Locale): { path: string; message: string }[] {
  return error.issues.map((issue) => ({
    path: issue.path.join('.'),
    message: saidOf(issue)?.[locale] ?? issue.message,
  }))
}

/** What a check of ours says of a value that does not pass, for `refine`. */
export function refusal(said: Said): { params: { said: Said } } {
  return { params: { said } }
}

function saidOf(issue: z.core.$ZodIssue): Said | undefined {
  return issue.code === 'custom' ? (issue.params?.said as Said | undefined) : undefined
}
