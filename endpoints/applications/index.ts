import type { Endpoint } from 'payload'
import { z } from 'zod'
import { BeginApplication, beginApplication } from '../../src/commands/applications/begin-application'
import { DetailsChange } from '../../src/commands/applications/details'
import { saveApplication } from '../../src/commands/applications/save-application'
import {
  reopenApplication,
  submitApplication,
  withdrawApplication,
} from '../../src/commands/applications/submit-application'
import { HandInPaper, handInPaper } from '../../src/commands/papers/hand-in-paper'
import { OpeningHoursShape } from '../../src/fields/opening-hours-shape'
import { only } from '../../src/http/access'
import { boundCalls } from '../../src/http/bound-calls'
import { IdParam } from '../../src/http/params'
import { route } from '../../src/http/route'
import { panelResponse } from '../../src/http/session-cookies'
import { all } from '../../src/http/shapes'
import { findOwnApplications } from '../../src/queries/applications'
import { readFileForm } from '../documents/read-file-form'
import { NewPaper, PaperForm } from '../papers/answers'
import { ApplicationHead, ApplicationView, BegunApplication, MovedApplication, SavedApplication } from './answers'
import { applicationView } from './application-view'
import { reviewEndpoints } from './review'

const applicant = only('owner')

/** Nobody types as many in an hour: each may open an account. */
const boundBeginnings = boundCalls({ points: 10, seconds: 3_600 })

export const applicationEndpoints: Endpoint[] = [
  route({
    method: 'post',
    path: '/applications',
    summary: 'Begin to apply for a restaurant, with an account where one has none',
    answer: BegunApplication,
    status: 201,
    keyless: true,
    example: {
      market: 'douala',
      account: { fullName: 'Rose Etoundi', email: 'rose@example.com', password: 'a long sentence to remember' },
    },
    access: only('guest', 'owner'),
    body: BeginApplication,
    async handle({ call, body, req }) {
      await boundBeginnings(call)
      const begun = await beginApplication(call, body)
      return begun.signedIn ? panelResponse(begun.signedIn, req, begun, 201) : begun
    },
  }),
  route({
    method: 'get',
    path: '/applications/mine',
    summary: 'List one’s own applications',
    answer: all(ApplicationHead),
    access: applicant,
    handle: async ({ call }) => ({ docs: await findOwnApplications(call.app.db, call.actor.userId ?? '') }),
  }),
  ...reviewEndpoints,
  route({
    method: 'get',
    path: '/applications/:id',
    summary: 'Read an application: what it says, what it lacks, what became of it',
    answer: ApplicationView,
    access: only('owner', 'admin'),
    params: IdParam,
    handle: ({ call, params }) => applicationView(call, params.id),
  }),
  route({
    method: 'patch',
    path: '/applications/:id',
    summary: 'Write some details of one’s application; null takes one back',
    answer: SavedApplication,
    example: { name: 'Chez Rose', categories: ['mains'] },
    access: applicant,
    params: IdParam,
    body: DetailsChange.extend({ hours: OpeningHoursShape.nullish() }),
    handle: ({ call, params, body }) => saveApplication(call, { applicationId: params.id, details: body }),
  }),
  route({
    method: 'post',
    path: '/applications/:id/documents',
    summary: 'Hand in a document that the market asks for, in place of a former one of its kind',
    answer: NewPaper,
    reads: { 'multipart/form-data': PaperForm },
    status: 201,
    keyless: true,
    access: applicant,
    params: IdParam,
    handle: async ({ call, params, req }) =>
      handInPaper(call, { applicationId: params.id, ...(await readFileForm(req, HandInPaper)) }),
  }),
  ...(
    [
      ['submit', 'Hand an application in', submitApplication],
      ['withdraw', 'Take an application back, for good', withdrawApplication],
      ['reopen', 'After a refusal: mend the application, to hand it in again', reopenApplication],
    ] as const
  ).map(([verb, summary, verbed]) =>
    route({
      method: 'post',
      path: `/applications/:id/${verb}`,
      summary,
      answer: MovedApplication,
      access: applicant,
      params: IdParam,
      body: z.object({}),
      handle: ({ call, params }) => verbed(call, { applicationId: params.id }),
    }),
  ),
]
