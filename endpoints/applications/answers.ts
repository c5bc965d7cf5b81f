import { z } from 'zod'
import { APPLICATION_STATUSES } from '../../src/domain/onboarding/transitions'
import { OpeningHoursShape } from '../../src/fields/opening-hours-shape'
import { Id, Time } from '../../src/http/shapes'
import { SignedIn } from '../auth/answers'
import { HandedPaper } from '../papers/answers'

const Status = z.enum(APPLICATION_STATUSES).meta({ id: 'ApplicationStatus' })

export const MovedApplication = z.object({ id: Id, status: Status }).meta({ id: 'MovedApplication' })

export const ApprovedApplication = MovedApplication.extend({ restaurantId: Id }).meta({ id: 'ApprovedApplication' })

export const SavedApplication = z.object({ id: Id })

export const BegunApplication = z
  .object({ id: Id, signedIn: SignedIn.optional() })
  .meta({ id: 'BegunApplication', description: 'With the new account’s tokens, where one was opened.' })

export const ApplicationHead = z
  .object({
    id: Id,
    status: Status,
    name: z.string().nullable(),
    market: z.object({ id: Id, slug: z.string(), name: z.string() }),
    applicant: z.object({ id: Id, fullName: z.string(), email: z.string() }),
    reviewer: z.string().nullable(),
    waitingSince: Time.nullable().meta({ description: 'Since when somebody is to look at it.' }),
    updatedAt: Time,
  })
  .meta({ id: 'ApplicationHead' })

const Details = z
  .object({
    name: z.string(),
    cuisine: z.string(),
    categories: z.array(z.string()).meta({ description: 'Short names of what will be sold.' }),
    addressLine: z.string(),
    city: z.string(),
    lat: z.number(),
    lng: z.number(),
    phone: z.string(),
    email: z.string(),
    legalName: z.string(),
    registrationNumber: z.string(),
    taxNumber: z.string(),
    ownerName: z.string(),
    hours: OpeningHoursShape,
  })
  .partial()
  .meta({ id: 'ApplicationDetails', description: 'What was told so far.' })

export const AskedPaper = z
  .object({
    kind: z.string(),
    label: z.object({ en: z.string(), fr: z.string() }),
    expires: z.boolean(),
    category: z.string().nullable().meta({ description: 'Of whom alone it is asked, by what they sell.' }),
  })
  .meta({ id: 'AskedPaper' })

const fields = z.array(z.string()).meta({ description: 'Names of details, `papers.<kind>`.' })

export const ApplicationView = ApplicationHead.extend({
  details: Details,
  message: z.string().nullable().meta({ description: 'What is to be mended, or why it was refused.' }),
  fields,
  restaurantId: Id.nullable(),
  papers: z.array(HandedPaper),
  asked: z.array(AskedPaper),
  missing: fields,
  history: z.array(
    z.object({
      from: Status,
      to: Status,
      by: z.string().nullable(),
      at: Time,
      message: z.string().nullable(),
      fields: z.array(z.string()),
    }),
  ),
}).meta({ id: 'Application' })
