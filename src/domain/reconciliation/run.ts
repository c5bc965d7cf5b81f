/** A provider's day in the making: asked for, being compared, compared; `failed`: the provider did not tell, it is tried again. */
export const RUN_STATUSES = ['waiting', 'running', 'done', 'failed'] as const
export type RunStatus = (typeof RUN_STATUSES)[number]

/** `gone`: a later run found the books alike. */
export const LINE_STATUSES = ['open', 'solved', 'gone'] as const
export type LineStatus = (typeof LINE_STATUSES)[number]

const DAY_MS = 86_400_000

/** A day (UTC, `YYYY-MM-DD`) so many days on. */
export const dayAfter = (day: string, days = 1): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)

export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10)

/** Every day from one to another, both included. */
export function daysBetween(from: string, to: string): string[] {
  const days: string[] = []
  for (let day = from; day <= to; day = dayAfter(day)) days.push(day)
  return days
}
