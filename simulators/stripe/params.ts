import { z } from 'zod'
import { invalid } from './refusal'

/** Numbers and flags come as text in a form. */
export const integer = z
  .string()
  .regex(/^-?\d+$/)
  .transform(Number)
export const flag = z.enum(['true', 'false']).transform((text) => text === 'true')
export const metadata = z.record(z.string(), z.string()).optional()
export const expand = z.array(z.string()).optional()

/** What a request may say. Anything else is an unknown parameter, as with Stripe. */
export function read<T extends z.ZodRawShape>(shape: T, given: unknown): z.infer<z.ZodObject<T>> {
  const result = z.strictObject({ expand, ...shape }).safeParse(given ?? {})
  if (result.success) return result.data as z.infer<z.ZodObject<T>>
  const [issue] = result.error.issues
  const param = issue?.code === 'unrecognized_keys' ? issue.keys[0] : bracketed(issue?.path ?? [])
  if (issue?.code === 'unrecognized_keys')
    throw invalid(`Received unknown parameter: ${param}`, 'parameter_unknown', param)
  const absent = issue?.code === 'invalid_type' && issue.input === undefined
  if (absent) throw invalid(`Missing required param: ${param}.`, 'parameter_missing', param)
  throw invalid(`Invalid ${param}: ${issue?.message}`, 'parameter_invalid', param)
}

const bracketed = ([first, ...rest]: readonly PropertyKey[]): string =>
  `${String(first)}${rest.map((part) => `[${String(part)}]`).join('')}`
