import { z } from 'zod'
import { LogFilterInput } from '../../src/commands/compliance-log/log-filter'
import { OUTCOMES, RECORD_KINDS } from '../../src/domain/compliance-log/record'

const Time = z.iso.datetime()
const Count = z.number().int().min(0)

const Line = z.object({
  id: z.uuid(),
  kind: z.enum(RECORD_KINDS),
  command: z.string(),
  marketId: z.string().nullable(),
  actorRole: z.string(),
  actorId: z.string().nullable(),
  actorName: z
    .string()
    .nullable()
    .meta({ description: 'As the person is called today; the record itself has no names.' }),
  subjectKind: z.string().nullable(),
  subjectId: z.string().nullable(),
  subjectName: z
    .string()
    .nullable()
    .meta({ description: 'An order’s number, a person’s or place’s name, as of today.' }),
  outcome: z.enum(OUTCOMES),
  code: z.string().nullable(),
  facts: z.unknown().meta({ description: 'What was decided upon; null where there is nothing.' }),
  changes: z.unknown().meta({ description: 'Of a change: field, from and to. What is hidden is sealed or a secret.' }),
  requestId: z.string(),
  at: Time,
  recordedAt: Time,
  seal: z.enum(['sealed', 'waiting', 'altered']).meta({
    description: 'sealed: it is what its leaf says. waiting: not in a batch yet, its MAC is right. altered: neither.',
  }),
})

export const LogPage = z
  .object({
    docs: z.array(Line.extend({ hasPersonal: z.boolean(), batch: Count.nullable() })),
    total: Count.meta({ description: 'Counted up to 10,001, which means more than 10,000.' }),
    page: Count,
    limit: Count,
  })
  .meta({ id: 'LogPage' })

export const LogEntryAnswer = Line.extend({
  personal: z.record(z.string(), z.unknown()).nullable(),
  erased: z.boolean().meta({ description: 'It had personal values, and their key was destroyed.' }),
  leaf: z.string().nullable(),
  batch: z.object({ seq: Count, root: z.string(), sealedAt: Time }).nullable(),
}).meta({ id: 'LogEntry' })

export const LogExportAnswer = z
  .object({
    id: z.uuid(),
    filters: LogFilterInput,
    state: z.enum(['waiting', 'running', 'ready']),
    done: Count,
    total: Count,
    bytes: Count.nullable(),
    askedBy: z.string().nullable(),
    createdAt: Time,
    readyAt: Time.nullable(),
  })
  .meta({ id: 'LogExport', description: 'An export of the compliance log, and how many of its records are written.' })

export const CheckpointsAnswer = z
  .object({
    keys: z
      .array(z.string())
      .meta({ description: 'Ed25519 keys that sign, base64url: those of these batches and of the next.' }),
    docs: z.array(
      z.object({
        seq: Count,
        hash: z.string(),
        head: z.string().meta({ description: 'The text that is signed (RFC 8785).' }),
        signature: z.string(),
        succession: z.string().nullable(),
      }),
    ),
  })
  .meta({
    id: 'Checkpoints',
    description: 'Sealed batches, to be kept outside. They hold nothing of what is recorded.',
  })
