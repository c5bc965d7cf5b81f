import { z } from 'zod'
import { AddDocument } from '../../src/commands/documents/add-document'
import { DOCUMENT_PURPOSE_NAMES } from '../../src/domain/documents/document-purposes'
import { DOCUMENT_TYPES } from '../../src/domain/media/file-limits'
import { Count, Id, Time } from '../../src/http/shapes'

export const DocumentForm = AddDocument.omit({ shown: true, name: true })
  .extend({
    file: z.string().meta({ format: 'binary', description: 'JPEG, PNG, WebP or PDF by content, at most 10 MB.' }),
    shown: z.enum(['true', 'false']).optional().meta({ description: 'To customers; lab results alone.' }),
    name: z.string().max(120).optional().meta({ description: 'The file’s own name unless told.' }),
  })
  .meta({ id: 'DocumentForm' })

export const AddedDocument = z
  .object({
    id: Id,
    purpose: z.enum(DOCUMENT_PURPOSE_NAMES),
    name: z.string(),
    mimeType: z.enum(DOCUMENT_TYPES),
    bytes: Count,
    shown: z.boolean(),
  })
  .meta({ id: 'AddedDocument' })

export const DocumentLink = z
  .object({ url: z.string(), expiresAt: Time })
  .meta({ id: 'DocumentLink', description: 'For this person, in this role, for an hour.' })
