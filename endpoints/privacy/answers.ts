import { z } from 'zod'
import { RECORD_KINDS } from '../../src/domain/compliance-log/record'
import { CONSENT_PURPOSES, CONSENT_SOURCES } from '../../src/domain/privacy/consent'
import { ERASURE_BLOCKERS } from '../../src/domain/privacy/erasure'
import { EXPORT_STATES } from '../../src/domain/privacy/person-export'
import { KEPT_BECAUSE, PRIVACY_AREAS } from '../../src/domain/privacy/personal-table'
import { Id, Locale, Time, UserRole } from '../../src/http/shapes'

const Count = z.int().min(0)

export const PreferencesAnswer = z
  .object({
    locale: Locale,
    consents: z.array(
      z.object({
        purpose: z.enum(CONSENT_PURPOSES),
        given: z.boolean(),
        at: Time.nullable().meta({ description: 'When it was given or taken back; null: never asked.' }),
        version: z.string().nullable().meta({ description: 'Of the text that was answered.' }),
        current: z.object({
          version: z.string(),
          text: z.string().meta({ description: 'As it is to be shown, in the language asked for.' }),
          withdrawable: z.boolean().meta({ description: 'False: it ends with the account.' }),
        }),
      }),
    ),
  })
  .meta({ id: 'Preferences' })

export const AskedExport = z.object({ id: Id, state: z.enum(['waiting', 'running']) })

export const PersonExportAnswer = z
  .object({
    id: Id,
    state: z.enum(EXPORT_STATES),
    done: Count.meta({ description: 'Tables that are written, of those that there are.' }),
    total: Count,
    bytes: Count.nullable(),
    createdAt: Time,
    readyAt: Time.nullable(),
    removeAt: Time.nullable().meta({ description: 'When the file is removed.' }),
  })
  .meta({ id: 'PersonExport' })

export const GuestExportAnswer = PersonExportAnswer.extend({
  phone: z
    .string()
    .nullable()
    .meta({ description: 'Of a guest, masked; null of a person, and once the copy was removed.' }),
}).meta({ id: 'GuestExport' })

export const ExportLink = z.object({ url: z.string(), expiresAt: Time })

export const AskedErasure = z.object({ id: Id, state: z.enum(['waiting', 'running', 'done']) })

export const FoundPersonAnswer = z
  .object({
    id: Id,
    name: z.string(),
    email: z.string(),
    phone: z.string().nullable(),
    role: UserRole,
    market: z.string().nullable(),
    since: Time,
    erasure: z.enum(['waiting', 'running', 'done']).nullable(),
  })
  .meta({ id: 'FoundPerson', description: 'Addresses and numbers are masked for support.' })

export const PersonAnswer = FoundPersonAnswer.extend({
  held: z.array(
    z.object({
      area: z.enum(PRIVACY_AREAS),
      table: z.string(),
      rows: Count,
      fate: z.enum(['removed', 'emptied', 'kept']).meta({ description: 'What an erasure does to it.' }),
      because: z.enum(KEPT_BECAUSE).nullable().meta({ description: 'Why something stays.' }),
    }),
  ),
  blockers: z.array(z.enum(ERASURE_BLOCKERS)).meta({ description: 'What an erasure waits for.' }),
  consents: z.array(
    z.object({
      purpose: z.enum(CONSENT_PURPOSES),
      given: z.boolean(),
      version: z.string(),
      source: z.enum(CONSENT_SOURCES),
      at: Time,
    }),
  ),
  checks: z.array(z.object({ id: Id, type: z.string(), status: z.string(), at: Time })),
  orders: Count,
  exports: z.array(PersonExportAnswer),
}).meta({ id: 'PersonPrivacy' })

export const RetentionAnswer = z.object({
  kind: z.enum(RECORD_KINDS),
  years: Count,
  own: z.boolean().meta({ description: 'False: it has no rule of its own.' }),
})

export const HoldAnswer = z
  .object({
    id: Id,
    about: z.enum(['subject', 'actor', 'market']),
    aboutId: z.string(),
    name: z.string().nullable(),
    reason: z.string(),
    placedAt: Time,
    liftedAt: Time.nullable(),
  })
  .meta({ id: 'LegalHold' })
