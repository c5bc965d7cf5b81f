import type { Endpoint } from 'payload'
import { z } from 'zod'
import { HandInPaper, handInPaper } from '../../src/commands/papers/hand-in-paper'
import {
  goLive,
  resumeRestaurant,
  SuspendRestaurant,
  suspendRestaurant,
} from '../../src/commands/restaurants/move-stage'
import { assertRuns } from '../../src/commands/restaurants/own-restaurant'
import { loadReadiness } from '../../src/commands/restaurants/readiness'
import { CHECKS, checklistOf, missingChecks } from '../../src/domain/onboarding/checklist'
import { papersAsked } from '../../src/domain/onboarding/paper'
import { RESTAURANT_STAGES } from '../../src/domain/onboarding/transitions'
import { only } from '../../src/http/access'
import { sayCheck } from '../../src/http/check-messages'
import { IdParam } from '../../src/http/params'
import { route } from '../../src/http/route'
import { Id } from '../../src/http/shapes'
import { findRestaurantPapers } from '../../src/queries/applications'
import { AskedPaper } from '../applications/answers'
import { readFileForm } from '../documents/read-file-form'
import { HandedPaper, NewPaper, PaperForm } from '../papers/answers'

const house = only('owner', 'staff', 'admin')
const runners = only('owner', 'admin')
const admin = only('admin')

const Stage = z.enum(RESTAURANT_STAGES).meta({ id: 'RestaurantStage' })
const Staged = z.object({ restaurantId: Id, stage: Stage })

const Checklist = z
  .object({
    stage: Stage,
    suspendedBecause: z.string().nullable(),
    ready: z.boolean().meta({ description: 'Nothing is missing; warnings may be left.' }),
    items: z.array(
      z.object({
        check: z.enum(CHECKS),
        state: z.enum(['done', 'warning', 'missing']),
        sentence: z.string().meta({ description: 'What it is about, in the language of the request.' }),
        href: z.string().nullable().meta({ description: 'Where in the panel it is mended.' }),
      }),
    ),
    asked: z.array(AskedPaper),
    papers: z.array(HandedPaper),
  })
  .meta({ id: 'Checklist' })

export const onboardingEndpoints: Endpoint[] = [
  route({
    method: 'get',
    path: '/:id/checklist',
    summary: 'Read what a restaurant has and lacks of what going live asks for',
    answer: Checklist,
    access: house,
    params: IdParam,
    async handle({ call, params: { id } }) {
      assertRuns(call.actor, id)
      const { db, clock } = call.app
      const { stage, suspendedBecause, ready } = await loadReadiness(db, id, clock.now())
      const items = checklistOf(ready)
      const asked = papersAsked(ready.asked, ready.categories)
      return {
        stage,
        suspendedBecause,
        ready: missingChecks(items).length === 0,
        items: items.map((item) => ({
          check: item.check,
          state: item.state,
          ...sayCheck(item, { asked, locale: call.locale, restaurantId: id }),
        })),
        asked,
        papers: await findRestaurantPapers(db, id),
      }
    },
  }),
  route({
    method: 'post',
    path: '/:id/go-live',
    summary: 'Let customers find the restaurant and order',
    answer: Staged,
    access: runners,
    params: IdParam,
    handle: ({ call, params }) => goLive(call, { restaurantId: params.id }),
  }),
  route({
    method: 'post',
    path: '/:id/suspend',
    summary: 'Let customers find the restaurant no more; the orders that it has are finished',
    answer: Staged,
    example: { reason: 'The licence was withdrawn.' },
    access: admin,
    params: IdParam,
    body: SuspendRestaurant,
    handle: ({ call, params, body }) => suspendRestaurant(call, { restaurantId: params.id, ...body }),
  }),
  route({
    method: 'post',
    path: '/:id/resume',
    summary: 'Let customers find the restaurant again',
    answer: Staged,
    access: admin,
    params: IdParam,
    handle: ({ call, params }) => resumeRestaurant(call, { restaurantId: params.id }),
  }),
  route({
    method: 'post',
    path: '/:id/documents',
    summary: 'Hand in a document that the market asks for, in place of a former one of its kind',
    answer: NewPaper,
    reads: { 'multipart/form-data': PaperForm },
    status: 201,
    keyless: true,
    access: runners,
    params: IdParam,
    handle: async ({ call, params, req }) =>
      handInPaper(call, { restaurantId: params.id, ...(await readFileForm(req, HandInPaper)) }),
  }),
]
