import { z } from 'zod'
import { CHECK_STATUSES } from '../../src/domain/drivers/background-check'
import { DRIVER_PAPER_KINDS } from '../../src/domain/drivers/driver-papers'
import { QUALIFICATIONS } from '../../src/domain/drivers/qualifications'
import { DRIVER_STAGES } from '../../src/domain/drivers/transitions'
import { VEHICLES } from '../../src/domain/drivers/vehicle'
import { PAPER_STATES, PAPER_STATUSES } from '../../src/domain/onboarding/paper'
import { Count, Day, Id, Time } from '../../src/http/shapes'
import { SignedIn } from '../auth/answers'

const Stage = z.enum(DRIVER_STAGES).meta({ id: 'DriverStage' })
const Kind = z.enum(DRIVER_PAPER_KINDS).meta({ id: 'DriverPaperKind' })
const Name = z.enum(QUALIFICATIONS).meta({ id: 'QualificationName' })

export const MovedDriver = z.object({ id: Id, stage: Stage }).meta({ id: 'MovedDriver' })

export const AppliedDriver = MovedDriver.extend({ signedIn: SignedIn }).meta({ id: 'AppliedDriver' })

export const NoticedDriver = MovedDriver.extend({
  decidedFrom: Day.meta({ description: 'The first day on which he may be rejected.' }),
}).meta({ id: 'NoticedDriver' })

const Qualification = z
  .object({
    name: Name,
    state: z.enum(PAPER_STATES),
    until: Day.nullable(),
    needed: z.boolean().meta({ description: 'Nobody drives without it.' }),
    renewing: z.boolean().meta({ description: 'A newer paper waits to be looked at.' }),
  })
  .meta({ id: 'Qualification' })

export const DriverHead = z
  .object({
    id: Id,
    name: z.string(),
    stage: Stage,
    vehicle: z.enum(VEHICLES),
    since: Time.nullable().meta({ description: 'When he came to this stage.' }),
    market: z.object({ id: Id, slug: z.string(), name: z.string() }),
    qualifications: z.array(Qualification),
    missing: z.array(Name),
    nextExpiry: z.object({ name: Name, until: Day }).nullable(),
    suspended: z
      .object({ for: z.enum(['expiry', 'person']), because: z.string().nullable() })
      .nullable()
      .meta({ description: '`expiry` ends by itself with the renewed paper.' }),
  })
  .meta({ id: 'DriverHead' })

const DriverPaper = z
  .object({
    id: Id,
    kind: Kind,
    status: z.enum(PAPER_STATUSES),
    counts: z.boolean().meta({ description: 'In force.' }),
    expiresOn: Day,
    tail: z.string().nullable().meta({ description: 'Of its number, the last characters.' }),
    reason: z.string().nullable(),
    documentId: Id,
    name: z.string(),
    mimeType: z.string(),
  })
  .meta({ id: 'DriverPaper', description: 'Read the file itself by a link: POST /api/documents/{documentId}/link.' })

const Move = z.object({ from: Stage.nullable(), to: Stage, at: Time, reason: z.string().nullable() })
const Notice = z
  .object({ at: Time, reason: z.string().nullable(), decidedFrom: Day })
  .nullable()
  .meta({ description: 'He is to be rejected, and may answer before that day.' })

const Check = z.object({
  id: Id,
  status: z.enum(CHECK_STATUSES),
  provider: z.string(),
  report: z.string().nullable(),
  adjudication: z.string().nullable(),
  message: z.string().nullable(),
  completedAt: Time.nullable(),
  validUntil: Day.nullable(),
  orderedAt: Time,
})

export const DriverOnboarding = DriverHead.extend({
  email: z.string(),
  phone: z.string().nullable(),
  employed: z.boolean(),
  papers: z.array(DriverPaper),
  checks: z.array(Check).meta({ description: 'Background checks, newest first.' }),
  history: z.array(Move.extend({ by: z.string().nullable() })),
  identity: z.object({ at: Time, reference: z.string().nullable() }).nullable(),
  notice: Notice,
  providerChecks: z.boolean().meta({ description: 'Whether a provider looks into drivers there; else a person does.' }),
}).meta({ id: 'DriverOnboarding' })

export const OwnOnboarding = DriverHead.extend({
  papers: z.array(DriverPaper),
  consentUrl: z.string().nullable().meta({ description: 'Where he agrees to his background check, at its provider.' }),
  history: z.array(Move),
  notice: Notice,
}).meta({ id: 'OwnOnboarding' })

export const DriverHeads = z
  .object({
    docs: z.array(DriverHead),
    hasNextPage: z.boolean(),
    stages: z.partialRecord(Stage, Count).meta({ description: 'How many there are in each.' }),
  })
  .meta({ id: 'DriverHeads' })

export const NewDriverPaper = DriverPaper.pick({
  id: true,
  kind: true,
  status: true,
  expiresOn: true,
  documentId: true,
}).meta({ id: 'NewDriverPaper' })

export const DriverPaperForm = z
  .object({
    kind: Kind,
    file: z.string().meta({ format: 'binary', description: 'JPEG, PNG, WebP or PDF by content, at most 10 MB.' }),
    expiresOn: Day,
    number: z.string().optional().meta({ description: 'Kept sealed; nobody reads more than its end.' }),
    name: z.string().max(120).optional().meta({ description: 'The file’s own name unless told.' }),
  })
  .meta({ id: 'DriverPaperForm' })

export const JudgedDriverPaper = z
  .object({ id: Id, kind: Kind, status: z.enum(PAPER_STATUSES), stage: Stage })
  .meta({ id: 'JudgedDriverPaper' })
