import type { AttributeSchema } from '../../domain/attributes/attribute'
import { checkSchema } from '../../domain/attributes/check-schema'
import { tellProblem } from '../../domain/attributes/tell-problem'
import type { Locale } from '../context'
import { fieldErrors, sayIn } from '../parse-input'
import { AttributeSchemaInput } from './attribute-schema-input'

/** A schema as somebody sent it, in its one form; or what is wrong with it, by path and in words. */
export type ReadSchema =
  | { readonly schema: AttributeSchema; readonly wrong?: never }
  | { readonly schema?: never; readonly wrong: readonly { path: string; message: string }[] }

export function readSchema(sent: unknown, locale: Locale): ReadSchema {
  const parsed = AttributeSchemaInput.safeParse(sent ?? [], sayIn(locale))
  if (!parsed.success) return { wrong: fieldErrors(parsed.error, locale) }
  const problems = checkSchema(parsed.data)
  if (problems.length === 0) return { schema: parsed.data }
  return { wrong: problems.map((problem) => ({ path: problem.path, message: tellProblem(problem, locale) })) }
}
