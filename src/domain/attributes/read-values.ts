import type { AttributeSchema, AttributeValue, AttributeValues } from './attribute'
import type { AttributeProblem } from './problem'
import { readValue } from './read-value'

export interface ReadValues {
  /** What is good of it, each in its one form, in the order of the schema. */
  readonly values: AttributeValues
  /** Empty where all of it fits. */
  readonly problems: readonly AttributeProblem[]
}

/** Reads all that somebody gave for a product. What the schema does not know is a problem: a slip of the pen is told, not lost. */
export function readValues(schema: AttributeSchema, given: Readonly<Record<string, unknown>>): ReadValues {
  const keys = schema.map(({ key }) => key)
  const unknown = Object.keys(given).filter((key) => !keys.includes(key) && (given[key] ?? null) !== null)
  const { values, problems } = readKept(schema, given)
  return { values, problems: [...problems, ...unknown.map((path) => ({ path, code: 'unknown' }) as const)] }
}

/** The same of what a product keeps: values of attributes that are gone lie still, in case they come back. */
export function readKept(schema: AttributeSchema, kept: Readonly<Record<string, unknown>>): ReadValues {
  const values: Record<string, AttributeValue> = {}
  const problems: AttributeProblem[] = []
  for (const attribute of schema) {
    const { value, problem } = readValue(
      attribute,
      Object.hasOwn(kept, attribute.key) ? kept[attribute.key] : undefined,
    )
    if (value !== undefined) values[attribute.key] = value
    if (problem) problems.push(problem)
  }
  return { values, problems }
}
