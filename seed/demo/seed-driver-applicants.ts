import { sql } from 'drizzle-orm'
import { boundApp } from '../../src/commands/app'
import { recordByHand } from '../../src/commands/background-checks/record-by-hand'
import type { Call } from '../../src/commands/context'
import { verifyDriverPaper } from '../../src/commands/driver-papers/check-driver-paper'
import { handInDriverPaper } from '../../src/commands/driver-papers/hand-in-driver-paper'
import { applyToDrive } from '../../src/commands/drivers/apply-to-drive'
import { activateDriver } from '../../src/commands/drivers/decide'
import { recordIdentity } from '../../src/commands/drivers/pass-identity'
import { addDays } from '../../src/domain/time/calendar-day'
import { callOf } from './call-of'
import { DEMO_PASSWORD } from './people'
import { sheet } from './sheet'

const PAPERS = ['driving_licence', 'insurance', 'registration', 'maintenance'] as const

interface Applicant {
  email: string
  givenName: string
  familyName: string
  market: string
  vehicle: 'motorcycle' | 'car'
  /** How far he has come; each holds all before it. */
  upTo: 'applied' | 'papers' | 'review' | 'active'
  /** Days until his insurance ends. */
  insured: number
}

const APPLICANTS: readonly Applicant[] = [
  {
    email: 'rider1.douala@demo.test',
    givenName: 'Serge',
    familyName: 'Mbarga',
    market: 'douala',
    vehicle: 'motorcycle',
    upTo: 'review',
    insured: 300,
  },
  {
    email: 'rider2.douala@demo.test',
    givenName: 'Aïcha',
    familyName: 'Njoya',
    market: 'douala',
    vehicle: 'motorcycle',
    upTo: 'papers',
    insured: 200,
  },
  {
    email: 'rider1.north-miami@demo.test',
    givenName: 'Luis',
    familyName: 'Consider',
    market: 'north-miami',
    vehicle: 'car',
    upTo: 'applied',
    insured: 90,
  },
  {
    email: 'rider3.douala@demo.test',
    givenName: 'Paul',
    familyName: 'Eyango',
    market: 'douala',
    vehicle: 'motorcycle',
    upTo: 'active',
    insured: 20,
  },
]

/** People on their way to driving, by the same commands as anybody’s, and one whose insurance ends soon. Whoever has applied already is left alone. */
export async function seedDriverApplicants(): Promise<void> {
  for (const applicant of APPLICANTS) {
    const known = await boundApp().db.row(sql`select id from users where email = ${applicant.email}`)
    if (!known) await seedApplicant(applicant)
  }
}

async function seedApplicant({ upTo, insured, email, ...told }: Applicant): Promise<void> {
  const app = boundApp()
  const guest: Call = { app, actor: { role: 'guest', restaurantIds: [] }, locale: 'en', requestId: 'seed' }
  const { id: driverId } = await applyToDrive(guest, { ...told, account: { email, password: DEMO_PASSWORD } })
  if (upTo === 'applied') return
  const today = app.clock.now().toISOString().slice(0, 10)
  const driver = await callOf(email, 'driver')
  const papers: string[] = []
  for (const kind of PAPERS) {
    const expiresOn = addDays(today, kind === 'insurance' ? insured : 700)
    const name = kind.replace('_', ' ')
    const bytes = await sheet(`${name} · ${told.givenName} ${told.familyName}`)
    papers.push(
      (await handInDriverPaper(driver, { kind, expiresOn, name, bytes, number: `DEMO-${kind.length}4711` })).id,
    )
  }
  if (upTo === 'papers') return
  const compliance = await callOf('compliance@demo.test', 'compliance')
  for (const paperId of papers) await verifyDriverPaper(compliance, { paperId })
  await recordIdentity(compliance, { driverId, bornOn: '1994-03-12', reference: 'identity card, seen in person' })
  await recordByHand(compliance, {
    driverId,
    result: 'clear',
    completedOn: addDays(today, -10),
    note: 'Extract of the criminal register',
  })
  if (upTo === 'active') await activateDriver(compliance, { driverId })
}
