import { sql } from 'drizzle-orm'
import { boundApp } from '../../src/commands/app'
import { beginApplication } from '../../src/commands/applications/begin-application'
import { requestChanges, reviewApplication } from '../../src/commands/applications/review-application'
import { saveApplication } from '../../src/commands/applications/save-application'
import { submitApplication } from '../../src/commands/applications/submit-application'
import { handInPaper } from '../../src/commands/papers/hand-in-paper'
import { callOf } from './call-of'
import { PAPERS } from './papers'
import { DEMO_PASSWORD } from './people'
import { seedUsers } from './seed-users'
import { sheet } from './sheet'

const WEEK = { week: Array.from({ length: 7 }, () => [{ opens: '10:00', closes: '22:00' }]), special: [] }

const APPLICATIONS = [
  {
    email: 'applicant.douala@demo.test',
    fullName: 'Rose Etoundi',
    locale: 'fr',
    market: 'douala',
    details: {
      name: 'Les Délices de Rose',
      cuisine: 'Camerounais',
      categories: ['mains', 'drinks'],
      addressLine: 'Carrefour Ndokoti, derrière la pharmacie',
      city: 'Douala',
      lat: 4.0443,
      lng: 9.7397,
      phone: '+237699004411',
      legalName: 'Rose Etoundi SARL',
      registrationNumber: 'RC/DLA/2025/B/0417',
      taxNumber: 'M042514789632K',
    },
  },
  {
    email: 'applicant.north-miami@demo.test',
    fullName: 'Marcus Delva',
    locale: 'en',
    market: 'north-miami',
    details: {
      name: 'Delva Smokehouse',
      cuisine: 'Barbecue',
      categories: ['mains', 'sides'],
      addressLine: '12650 Biscayne Blvd',
      city: 'North Miami',
      lat: 25.8905,
      lng: -80.1651,
      phone: '+13055550142',
      legalName: 'Delva Foods LLC',
      registrationNumber: 'L25000417789',
      taxNumber: '88-1234567',
    },
    asked: {
      message: 'The receipt belongs to another address. Please hand in the one for Biscayne Boulevard.',
      fields: ['papers.business_tax'],
    },
  },
] as const

/** Two applications, by the same commands as anybody's: one waits, one was given back. Whoever has applied already is left alone. */
export async function seedApplications(): Promise<void> {
  const app = boundApp()
  const passwordHash = await app.passwords.hash(DEMO_PASSWORD)
  await seedUsers(
    passwordHash,
    APPLICATIONS.map(({ email, fullName, locale }) => ({ email, fullName, locale, role: 'owner' })),
  )
  for (const { email, fullName, market, details, ...more } of APPLICATIONS) {
    const applicant = await callOf(email, 'owner')
    const known = await app.db.row(
      sql`select id from restaurant_applications where applicant_id = ${applicant.actor.userId}`,
    )
    if (known) continue
    const { id: applicationId } = await beginApplication(applicant, { market })
    await saveApplication(applicant, {
      applicationId,
      details: { ...details, categories: [...details.categories], email, ownerName: fullName, hours: WEEK },
    })
    for (const { kind, label, category } of PAPERS[market]) {
      if (category) continue
      const bytes = await sheet(`${label[0]} · ${details.name}`)
      await handInPaper(applicant, { applicationId, kind, expiresOn: '2099-12-31', name: label[0], bytes })
    }
    await submitApplication(applicant, { applicationId })
    if (!('asked' in more)) continue
    const admin = await callOf('admin@demo.test', 'admin')
    await reviewApplication(admin, { applicationId })
    await requestChanges(admin, { applicationId, message: more.asked.message, fields: [...more.asked.fields] })
  }
}
