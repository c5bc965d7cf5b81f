import { z } from 'zod'
import type { RuleKind } from '../../src/domain/compliance/rule'
import { ASKED_AT } from '../../src/domain/compliance/stage'
import { TRIAL_STATUSES } from '../../src/domain/compliance/tally-decisions'
import { Count, Day, Id, Time } from '../../src/http/shapes'

export const RuleKindName = z.enum(Object.keys(ASKED_AT) as [RuleKind, ...RuleKind[]]).meta({ id: 'RuleKind' })

export const PublishedPack = z
  .object({ id: Id, version: Count, state: z.literal('published'), effectiveFrom: Time })
  .meta({ id: 'PublishedPack', description: 'A version that orders are held to from a moment on. It never changes.' })

export const DraftPack = z
  .object({ id: Id, version: Count, state: z.literal('draft') })
  .meta({ id: 'DraftPack', description: 'A version that can still be changed, and that nobody is held to.' })

export const RequestedTrial = z.object({ id: Id, status: z.enum(TRIAL_STATUSES) }).meta({ id: 'RequestedTrial' })

export const PackChanges = z
  .object({
    against: z.object({ id: Id, version: Count }).nullable(),
    changes: z.array(
      z.object({
        ruleId: z.string(),
        kind: RuleKindName,
        change: z.enum(['added', 'removed', 'changed']),
        fields: z.array(z.object({ name: z.string(), before: z.unknown(), after: z.unknown() })),
      }),
    ),
    wrong: z
      .array(z.object({ path: z.string(), message: z.string() }))
      .meta({ description: 'What keeps it from being published.' }),
  })
  .meta({
    id: 'PackChanges',
    description:
      'What a version says otherwise than the one in force, or than the one before it. `against` null: it is the first.',
  })

export const RuleTrials = z
  .object({
    trials: z.array(
      z.object({
        id: Id,
        status: z.enum(TRIAL_STATUSES),
        firstDay: Day,
        lastDay: Day,
        total: Count,
        done: Count,
        refused: Count,
        requestedAt: Time,
        tally: z.array(
          z.object({
            ruleId: z.string(),
            kind: RuleKindName,
            source: z.string(),
            orders: Count,
            codes: z.record(z.string(), Count),
            examples: z.array(z.object({ id: Id, number: z.string() })),
          }),
        ),
      }),
    ),
  })
  .meta({
    id: 'RuleTrials',
    description: 'Dry runs: past orders replayed, and what each rule would have stopped of them.',
  })
