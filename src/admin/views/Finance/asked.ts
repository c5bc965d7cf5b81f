import type { Period } from '../../../domain/finance/period'
import { presetPeriod } from '../../../domain/finance/period'
import { readPeriod } from '../../../domain/finance/read-period'

type Params = Readonly<Record<string, string | string[] | undefined>>

const DAY = /^\d{4}-\d\d-\d\d$/

/** One value of the address, if there is one. */
export function one(params: Params | undefined, name: string): string | undefined {
  const value = params?.[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** The days that the address asks for; `bad` where they are none, and this is the month so far. */
export function periodOf(params: Params | undefined, today: string): { period: Period; bad: boolean } {
  const found = readPeriod({ from: dayOf(params, 'from'), to: dayOf(params, 'to') }, today)
  const asked = one(params, 'from') ?? one(params, 'to')
  const bad = !found || (asked !== undefined && (!dayOf(params, 'from') || !dayOf(params, 'to')))
  return { period: found ?? presetPeriod('month', today), bad }
}

function dayOf(params: Params | undefined, name: string): string | undefined {
  const value = one(params, name)
  if (!value || !DAY.test(value)) return undefined
  const moment = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(value) ? value : undefined
}
