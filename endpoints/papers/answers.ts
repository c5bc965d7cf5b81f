import { z } from 'zod'
import { PAPER_STATUSES } from '../../src/domain/onboarding/paper'
import { Day, Id } from '../../src/http/shapes'

const Status = z.enum(PAPER_STATUSES).meta({ id: 'PaperStatus' })

export const HandedPaper = z
  .object({
    id: Id,
    kind: z.string(),
    status: Status,
    reason: z.string().nullable(),
    expiresOn: Day.nullable().meta({ description: 'The last day on which it is good.' }),
    documentId: Id,
    name: z.string(),
    mimeType: z.string(),
  })
  .meta({ id: 'HandedPaper', description: 'Read the file itself by a link: POST /api/documents/{documentId}/link.' })

export const NewPaper = HandedPaper.pick({
  id: true,
  kind: true,
  status: true,
  expiresOn: true,
  documentId: true,
}).meta({
  id: 'NewPaper',
})

export const JudgedPaper = HandedPaper.pick({ id: true, kind: true, status: true, reason: true }).meta({
  id: 'JudgedPaper',
})

export const PaperForm = z
  .object({
    kind: z.string(),
    file: z.string().meta({ format: 'binary', description: 'JPEG, PNG, WebP or PDF by content, at most 10 MB.' }),
    expiresOn: Day.optional(),
    name: z.string().max(120).optional().meta({ description: 'The file’s own name unless told.' }),
  })
  .meta({ id: 'PaperForm' })
