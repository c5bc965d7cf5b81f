import { z } from 'zod'
import { WaybillError } from '../../src/domain/errors'
import type { Period } from '../../src/domain/finance/period'
import { readPeriod } from '../../src/domain/finance/read-period'
import { localDay } from '../../src/domain/time/local-day'

export const AskedPeriod = z.object({ from: z.iso.date().optional(), to: z.iso.date().optional() })

/** The days that are asked about, in the place; the month up to today where nothing is said. @throws WaybillError `validation_failed` */
export function askedPeriod(asked: z.output<typeof AskedPeriod>, timeZone: string, now: Date): Period {
  const period = readPeriod(asked, localDay(now, timeZone).date)
  if (!period) {
    const message = 'From one day to the same or a later one, a year at most.'
    throw new WaybillError('validation_failed', { fields: [{ path: 'to', message }] })
  }
  return period
}
