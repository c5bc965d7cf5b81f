import { sql } from 'drizzle-orm'
import { boundApp } from '../../src/commands/app'
import { approveCheck, declineCheck } from '../../src/commands/identity-checks/decide-check'
import { handInDocument } from '../../src/commands/identity-checks/hand-in-document'
import { addDays } from '../../src/domain/time/calendar-day'
import { callOf } from './call-of'
import { specimenCard } from './specimen-card'

interface HandedIn {
  email: string
  role: 'customer' | 'driver'
  type: 'alcohol' | 'driver'
  documentType: 'driving_licence' | 'id_card' | 'passport'
  title: string
  bornOn: string
  /** When it was handed in. */
  hoursAgo: number
  /** What compliance said of it, so many hours ago; absent: it waits. */
  decided?: { hoursAgo: number; to: 'approved' | 'declined'; reason: string }
}

const HANDED_IN: readonly HandedIn[] = [
  {
    email: 'customer2.north-miami@demo.test',
    role: 'customer',
    type: 'alcohol',
    documentType: 'driving_licence',
    title: 'Driving licence',
    bornOn: '1991-04-23',
    hoursAgo: 26,
  },
  {
    email: 'customer3.north-miami@demo.test',
    role: 'customer',
    type: 'alcohol',
    documentType: 'passport',
    title: 'Passport',
    bornOn: '1978-11-02',
    hoursAgo: 3,
  },
  {
    email: 'rider2.douala@demo.test',
    role: 'driver',
    type: 'driver',
    documentType: 'id_card',
    title: 'Carte d’identité',
    bornOn: '1997-08-15',
    hoursAgo: 5,
  },
  {
    email: 'customer4.north-miami@demo.test',
    role: 'customer',
    type: 'alcohol',
    documentType: 'id_card',
    title: 'Identity card',
    bornOn: '1985-01-30',
    hoursAgo: 52,
    decided: { hoursAgo: 49, to: 'approved', reason: 'Name and face are those of the account.' },
  },
  {
    email: 'customer5.north-miami@demo.test',
    role: 'customer',
    type: 'alcohol',
    documentType: 'driving_licence',
    title: 'Driving licence',
    bornOn: '1993-06-09',
    hoursAgo: 31,
    decided: { hoursAgo: 28, to: 'declined', reason: 'The name is not that of the account.' },
  },
]

/**
 * Papers that people handed in for compliance to look at, by the same commands as anybody's: some wait, one was let pass, one was not. Whoever
 * had a check already is left alone.
 */
export async function seedIdentityChecks(): Promise<void> {
  for (const one of HANDED_IN) {
    const person = await boundApp().db.row<{ fullName: string; known: boolean }>(sql`
      select full_name as "fullName", exists (select from identity_checks c where c.person_id = u.id) as known from users u where email = ${one.email}`)
    if (person && !person.known) await handIn(one, person.fullName)
  }
}

async function handIn(one: HandedIn, fullName: string): Promise<void> {
  const { email, role, type, documentType, title, bornOn, hoursAgo, decided } = one
  const today = boundApp().clock.now().toISOString().slice(0, 10)
  const expiresOn = addDays(today, 900)
  const name = decided?.to === 'declined' ? 'Somebody Else' : fullName
  const bytes = await specimenCard({ title, name, bornOn, expiresOn })
  const call = await callOf(email, role, { hoursAgo })
  const { id: checkId } = await handInDocument(call, { type, documentType, name: `${documentType}.jpg`, bytes })
  if (!decided) return
  const compliance = await callOf('compliance@demo.test', 'compliance', { hoursAgo: decided.hoursAgo })
  const { reason } = decided
  if (decided.to === 'declined') await declineCheck(compliance, { checkId, reason })
  else
    await approveCheck(compliance, {
      checkId,
      reason,
      dateOfBirth: bornOn,
      documentKind: documentType,
      documentExpiresOn: expiresOn,
    })
}
