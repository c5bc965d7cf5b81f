import { z } from 'zod'
import { LICENCE_STATES } from '../../src/domain/licences/licence-state'
import { LICENCE_STATUSES } from '../../src/domain/licences/transitions'
import { Count, Day, Id } from '../../src/http/shapes'

const Status = z.enum(LICENCE_STATUSES).meta({ id: 'LicenceStatus', description: 'What people decided of it.' })

const State = z
  .enum(LICENCE_STATES)
  .meta({ id: 'LicenceState', description: 'What it is today, in the zone of its market; its last day counts.' })

export const JudgedLicence = z.object({ id: Id, status: Status, reason: z.string().nullable() }).meta({
  id: 'JudgedLicence',
})

export const RenewedLicence = z
  .object({
    id: Id,
    status: Status,
    renews: Id,
    issuedOn: Day.nullable(),
    expiresOn: Day.nullable(),
    documentId: Id,
  })
  .meta({ id: 'RenewedLicence', description: 'Handed in by its holder it waits; by who keeps the registry it counts.' })

export const AttachedFile = z.object({ id: Id, documentId: Id }).meta({ id: 'AttachedFile' })

const Binary = z.string().meta({ format: 'binary', description: 'JPEG, PNG, WebP or PDF by content, at most 10 MB.' })
const Name = z.string().max(120).optional().meta({ description: 'The file’s own name unless told.' })

export const LicenceFileForm = z.object({ file: Binary, name: Name }).meta({ id: 'LicenceFileForm' })

export const RenewalForm = z
  .object({
    file: Binary,
    name: Name,
    number: z.string().max(80).optional().meta({ description: 'As before unless told.' }),
    issuedOn: Day.optional().meta({ description: 'The first day on which it is good; at once unless told.' }),
    expiresOn: Day.optional().meta({ description: 'The last day on which it is good.' }),
  })
  .meta({ id: 'RenewalForm' })

const Term = z.object({
  id: Id,
  number: z.string().nullable(),
  issuedOn: Day.nullable(),
  expiresOn: Day.nullable(),
  state: State,
  reason: z.string().nullable(),
  documentId: Id.nullable(),
})

export const LicenceHistory = z
  .object({
    id: Id,
    state: State,
    status: Status,
    renewed: z.boolean(),
    daysLeft: z.int().nullable(),
    documentId: Id.nullable(),
    terms: z.array(Term).meta({ description: 'It, what it renews and what renews it, the newest first.' }),
    reminders: z.array(z.object({ days: Count, expiresOn: Day, at: z.iso.datetime() })),
  })
  .meta({ id: 'LicenceHistory' })

export const PublicLicence = z
  .object({
    business: z.object({
      name: z.string(),
      licenseNumber: z.string().nullable(),
      licenseType: z.string(),
      issuer: z.string().nullable(),
      issuedDate: Day.nullable(),
      expirationDate: Day.nullable(),
      status: State,
    }),
    compliance: z.object({
      market: z.string(),
      compliant: z.boolean().meta({ description: 'Every kind of licence that the business holds here is good today.' }),
      asOf: Day,
      daysUntilExpiration: z.int().nullable(),
      licenses: z
        .array(
          z.object({
            licenseType: z.string(),
            licenseNumber: z.string().nullable(),
            issuer: z.string().nullable(),
            expirationDate: Day.nullable(),
            status: State,
          }),
        )
        .meta({ description: 'All that the business holds in this market, the newest of each kind.' }),
      rulesVersion: z.int().nullable().meta({ description: 'Of the rules in force, by which orders are judged.' }),
    }),
  })
  .meta({ id: 'PublicLicence', description: 'Of the platform’s own business in a market.' })
