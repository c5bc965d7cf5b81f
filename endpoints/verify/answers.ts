import { z } from 'zod'
import { IDENTITY_PAPERS } from '../../src/domain/identity-checks/finding'
import { IDENTITY_PROVIDERS } from '../../src/domain/identity-checks/providers'
import { CHECK_STATUSES, CHECK_TYPES } from '../../src/domain/identity-checks/transitions'
import { Id, Time } from '../../src/http/shapes'

export const CheckStatus = z.enum(CHECK_STATUSES).meta({ id: 'IdentityCheckStatus' })
export const CheckType = z.enum(CHECK_TYPES).meta({ id: 'IdentityCheckType' })
export const IdentityProvider = z.enum(IDENTITY_PROVIDERS).meta({ id: 'IdentityProvider' })
export const IdentityPaper = z.enum(IDENTITY_PAPERS).meta({ id: 'IdentityPaper' })

const Upload = z
  .object({ path: z.string(), documentTypes: z.array(IdentityPaper) })
  .meta({ id: 'IdentityUpload', description: 'Where a picture of a paper is handed in, and of which.' })

export const OwnIdentityCheck = z
  .object({
    id: Id,
    type: CheckType,
    status: CheckStatus,
    provider: IdentityProvider,
    over18: z.boolean().nullable(),
    over21: z.boolean().nullable(),
    decidedAt: Time.nullable(),
    validUntil: Time.nullable(),
    reason: z.string().nullable().meta({ description: 'A code, or what whoever decided wrote.' }),
    flowUrl: z
      .string()
      .nullable()
      .meta({ description: 'Where its person goes through it. What the provider adds on the way back is no result.' }),
    flowExpiresAt: Time.nullable(),
    upload: Upload.nullable(),
  })
  .meta({ id: 'OwnIdentityCheck' })

export const WithdrawnCheck = z.object({ id: Id, status: CheckStatus }).meta({ id: 'WithdrawnIdentityCheck' })

export const HandedIdentityDocument = z
  .object({ id: Id, type: CheckType, status: CheckStatus, documentId: Id })
  .meta({ id: 'HandedIdentityDocument' })

export const IdentityDocumentForm = z
  .object({
    idDocument: z.string().meta({ format: 'binary', description: 'JPEG, PNG, WebP or PDF by content, at most 10 MB.' }),
    documentType: IdentityPaper,
    type: CheckType.optional().meta({ description: '`age` unless told.' }),
  })
  .meta({ id: 'IdentityDocumentForm' })
