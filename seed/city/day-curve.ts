/** Demand of each full hour of a day, the busiest being 1; between hours it changes evenly. */
const CURVES = {
  /** Lunch and dinner. */
  meals: '.20 .14 .10 .08 .08 .12 .22 .34 .40 .38 .44 .70 .95 .88 .58 .45 .50 .64 .86 1 .94 .74 .52 .32',
  /** A long afternoon that ends in the evening's peak. */
  goods: '.18 .12 .08 .08 .08 .10 .14 .20 .30 .42 .50 .58 .62 .60 .62 .68 .80 .92 1 .96 .84 .68 .48 .30',
} as const

export type CurveName = keyof typeof CURVES

const HOURS = Object.fromEntries(
  Object.entries(CURVES).map(([name, text]) => [name, text.split(' ').map(Number)]),
) as Record<CurveName, number[]>

const WEEKDAYS: Readonly<Record<string, number>> = {
  Mon: 0.84,
  Tue: 0.87,
  Wed: 0.92,
  Thu: 0.98,
  Fri: 1.15,
  Sat: 1.22,
  Sun: 1.02,
}

/** How much is wanted at a moment in a market, about 1 at dinner on an ordinary day. */
export function demandAt(at: Date, { timeZone, curve }: { timeZone: string; curve: CurveName }): number {
  const { weekday, hour, minute } = localTime(at, timeZone)
  const hours = HOURS[curve]
  const [before = 0, after = 0] = [hours[hour], hours[(hour + 1) % 24]]
  return (before + ((after - before) * minute) / 60) * (WEEKDAYS[weekday] ?? 1)
}

/** Making a formatter costs a hundred times as much as using it. */
const formatters = new Map<string, Intl.DateTimeFormat>()

function localTime(at: Date, timeZone: string): { weekday: string; hour: number; minute: number } {
  let formatter = formatters.get(timeZone)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
    formatters.set(timeZone, formatter)
  }
  const parts = new Map(formatter.formatToParts(at).map(({ type, value }) => [type, value]))
  return { weekday: parts.get('weekday') ?? '', hour: Number(parts.get('hour')), minute: Number(parts.get('minute')) }
}
