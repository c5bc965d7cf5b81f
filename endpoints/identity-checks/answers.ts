import { z } from 'zod'
import { Count, Id } from '../../src/http/shapes'
import { CheckStatus, CheckType, IdentityPaper, IdentityProvider } from '../verify/answers'

const WaitingCheck = z
  .object({
    id: Id,
    type: CheckType,
    provider: IdentityProvider,
    reference: z.string().nullable(),
    reason: z.string().nullable(),
    documentKind: IdentityPaper.nullable(),
    issuing: z.string().nullable(),
    born: z.boolean().meta({ description: 'Whether the paper’s date of birth was read already.' }),
    minimumAge: Count,
    waitingSeconds: Count,
    person: z.object({ id: Id, fullName: z.string(), email: z.string() }),
    market: z.object({ slug: z.string(), name: z.string() }),
    document: z
      .object({ id: Id, name: z.string(), mimeType: z.string() })
      .nullable()
      .meta({ description: 'Read the file itself by a link: POST /api/documents/{id}/link.' }),
  })
  .meta({ id: 'WaitingIdentityCheck' })

export const WaitingChecks = z.object({ docs: z.array(WaitingCheck), hasNextPage: z.boolean() })

export const DecidedCheck = z
  .object({ id: Id, status: CheckStatus, reason: z.string() })
  .meta({ id: 'DecidedIdentityCheck' })
