import { z } from 'zod'
import type { Period } from '../../src/domain/finance/period'
import { readPeriod } from '../../src/domain/finance/read-period'
import { invalid } from '../../src/domain/invalid'
import { localDay } from '../../src/domain/time/local-day'

export const AskedPeriod = z.object({ from: z.iso.date().optional(), to: z.iso.date().optional() })

/** The days that are asked about, in the place; the month up to today where nothing is said. @throws WaybillError `validation_failed` */
export function askedPeriod(asked: z.output<typeof AskedPeriod>, timeZone: string, now: Date): Period {
  const period = readPeriod(asked, localDay(now, timeZone).date)
  if (!period) {
    const message = {
      en: 'From one day to the same or a later one, a year at most.',
      fr: 'D’un jour au même ou à un jour plus tard, un an au plus.',
    }
    throw invalid('to', message)
  }
  return period
}
