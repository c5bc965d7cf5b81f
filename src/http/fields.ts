import { z } from 'zod'

/** `?fields=`: which of the optional fields to answer, comma-separated; none of them when it is empty, all when it is absent. */
export function fieldList(optional: readonly string[]) {
  return z
    .string()
    .max(300)
    .regex(new RegExp(`^(?:(?:${optional.join('|')})(?:,(?!$)|$))*$`))
    .meta({ description: `Which of these to answer, comma-separated, and no others: ${optional.join(', ')}.` })
    .optional()
}

/** A row without the optional fields that nobody asked for. */
export function withFields<Row extends object, Name extends keyof Row & string>(
  row: Row,
  optional: readonly Name[],
  asked: string | undefined,
): Omit<Row, Name> & Partial<Pick<Row, Name>> {
  if (asked === undefined) return row
  const wanted = asked.split(',')
  const left = new Set<string>(optional.filter((name) => !wanted.includes(name)))
  return Object.fromEntries(Object.entries(row).filter(([name]) => !left.has(name))) as Row
}
