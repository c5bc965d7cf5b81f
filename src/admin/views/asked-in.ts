import type { AdminViewServerProps } from 'payload'

/** What the address of a view names, such as the restaurant in `?restaurant=…`; undefined where it names none, or several. */
export function askedIn(
  { searchParams }: Pick<AdminViewServerProps, 'searchParams'>,
  name: string,
): string | undefined {
  const asked = searchParams?.[name]
  return typeof asked === 'string' ? asked : undefined
}
