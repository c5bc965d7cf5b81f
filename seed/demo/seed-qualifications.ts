import { sql } from 'drizzle-orm'
import { boundApp } from '../../src/commands/app'
import { verifyDriverPaper } from '../../src/commands/driver-papers/check-driver-paper'
import { handInDriverPaper } from '../../src/commands/driver-papers/hand-in-driver-paper'
import { recordIdentity } from '../../src/commands/drivers/pass-identity'
import { addDays } from '../../src/domain/time/calendar-day'
import { callOf } from './call-of'
import type { MarketSlug } from './markets'
import { DRIVERS_PER_MARKET } from './people'
import { specimenCard } from './specimen-card'

/** The last of a market's drivers are new: they carry food, and nothing that asks for more. */
const NEW = 2
/** They drove before there were orders. */
const HOURS_AGO = 60 * 24

interface Unseen {
  id: string
  email: string
  fullName: string
  number: number
}

/** Somebody has seen who a market's drivers are, and that they may drive: they carry what the rules watch over. By the same commands as anybody's. */
export async function seedQualifications(market: MarketSlug): Promise<void> {
  const app = boundApp()
  const drivers = await app.db.rows<Unseen>(sql`
    select d.id, u.email, u.full_name as "fullName", substring(u.email from '^driver([0-9]+)[.]')::int as number
    from drivers d join users u on u.id = d.user_id
    where u.email like ${`driver%.${market}@demo.test`} and d.identity_passed_at is null and d.vehicle <> 'bicycle'`)
  const seen = drivers.filter(({ number }) => number <= DRIVERS_PER_MARKET - NEW)
  if (seen.length === 0) return
  const compliance = await callOf('compliance@demo.test', 'compliance', { hoursAgo: HOURS_AGO })
  const expiresOn = addDays(app.clock.now().toISOString().slice(0, 10), 800)
  for (const { id: driverId, email, fullName, number } of seen) {
    const driver = await callOf(email, 'driver', { hoursAgo: HOURS_AGO })
    const bornOn = `${1975 + (number % 20)}-0${1 + (number % 9)}-1${number % 10}`
    const bytes = await specimenCard({ title: 'Driving licence', name: fullName, bornOn, expiresOn })
    const paper = { kind: 'driving_licence', expiresOn, name: 'licence.jpg', number: `SPECIMEN${number}` } as const
    const { id: paperId } = await handInDriverPaper(driver, { ...paper, bytes })
    await verifyDriverPaper(compliance, { paperId })
    await recordIdentity(compliance, { driverId, bornOn, reference: 'driving licence, seen in person' })
  }
}
