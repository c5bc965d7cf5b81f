import type { Endpoint } from 'payload'
import { HandInDriverPaper, handInDriverPaper } from '../../src/commands/driver-papers/hand-in-driver-paper'
import { ApplyToDrive, applyToDrive } from '../../src/commands/drivers/apply-to-drive'
import { WaybillError } from '../../src/domain/errors'
import { only } from '../../src/http/access'
import { boundCalls } from '../../src/http/bound-calls'
import { route } from '../../src/http/route'
import { findDriverDetails } from '../../src/queries/drivers/onboarding'
import { readFileForm } from '../documents/read-file-form'
import { ownOf } from './driver-standing'
import { AppliedDriver, DriverPaperForm, NewDriverPaper, OwnOnboarding } from './onboarding-answers'

/** Nobody types as many in an hour: each may open an account. */
const boundApplications = boundCalls({ points: 10, seconds: 3_600 })

/** What somebody does who wants to drive. */
export const ownOnboardingEndpoints: Endpoint[] = [
  route({
    method: 'post',
    path: '/apply',
    summary: 'Apply to drive, with a new account',
    answer: AppliedDriver,
    status: 201,
    keyless: true,
    example: {
      market: 'north-miami',
      vehicle: 'car',
      givenName: 'Ada',
      familyName: 'Clear',
      phone: '+13055550188',
      account: { email: 'ada@example.com', password: 'a long sentence to remember' },
    },
    access: only('guest'),
    body: ApplyToDrive,
    async handle({ call, body }) {
      await boundApplications(call)
      return applyToDrive(call, body)
    },
  }),
  route({
    method: 'get',
    path: '/me',
    summary: 'Read how far one’s application has come, and what is missing or ends soon',
    answer: OwnOnboarding,
    access: only('driver'),
    async handle({ call: { app, actor } }) {
      const found = await findDriverDetails(app.db, { userId: actor.userId ?? '' })
      if (!found) throw new WaybillError('not_found')
      return ownOf(found, app)
    },
  }),
  route({
    method: 'post',
    path: '/me/papers',
    summary: 'Hand in a paper, in place of one of its kind that was not found right',
    answer: NewDriverPaper,
    reads: { 'multipart/form-data': DriverPaperForm },
    status: 201,
    keyless: true,
    access: only('driver'),
    handle: async ({ call, req }) => handInDriverPaper(call, await readFileForm(req, HandInDriverPaper)),
  }),
]
