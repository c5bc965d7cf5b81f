import type { Endpoint } from 'payload'
import { z } from 'zod'
import { AddDocument, addDocument } from '../../src/commands/documents/add-document'
import { linkDocument } from '../../src/commands/documents/link-document'
import { openDocument } from '../../src/commands/documents/open-document'
import { removeDocument } from '../../src/commands/documents/remove-document'
import { anyone, only } from '../../src/http/access'
import { IdParam } from '../../src/http/params'
import { route } from '../../src/http/route'
import { RemovedFile } from '../media/answers'
import { AddedDocument, DocumentForm, DocumentLink } from './answers'
import { readFileForm } from './read-file-form'

const adders = only('customer', 'driver', 'owner', 'staff', 'admin')

/** As a form says it. */
const AddForm = AddDocument.extend({ shown: z.stringbool({ truthy: ['true'], falsy: ['false'] }).default(false) })

/** The verbs of a private file. Whose it is, and so who may read it, is `src/domain/documents/document-purposes.ts`. */
export const documentEndpoints: Endpoint[] = [
  route({
    method: 'post',
    path: '/',
    summary: 'Add a private document about oneself, one’s restaurant or a product of it',
    answer: AddedDocument,
    reads: { 'multipart/form-data': DocumentForm },
    access: adders,
    keyless: true,
    status: 201,
    handle: async ({ call, req }) => addDocument(call, await readFileForm(req, AddForm)),
  }),
  route({
    method: 'post',
    path: '/:id/link',
    summary: 'Get a link to a private document, for oneself and an hour',
    answer: DocumentLink,
    access: anyone,
    params: IdParam,
    keyless: true,
    handle: ({ call, params }) => linkDocument(call, { documentId: params.id }),
  }),
  route({
    method: 'get',
    path: '/:id/file',
    summary: 'Read a private document by its link, as the one whom it was given to',
    answer: z.unknown(),
    media: 'application/octet-stream',
    access: anyone,
    params: IdParam,
    query: z.object({ link: z.string().max(2000) }),
    async handle({ call, params, query }) {
      const { bytes, mimeType, name } = await openDocument(call, { documentId: params.id, link: query.link })
      // A PDF can hold what runs in its reader: it is saved, and never opened in our pages.
      const disposition = mimeType === 'application/pdf' ? 'attachment' : 'inline'
      return new Response(bytes, {
        headers: {
          'Content-Type': mimeType,
          'Content-Disposition': `${disposition}; filename*=UTF-8''${encodeName(name)}`,
          'Cache-Control': 'private, no-store',
          'Content-Security-Policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
          'Referrer-Policy': 'no-referrer',
        },
      })
    },
  }),
  route({
    method: 'post',
    path: '/:id/remove',
    summary: 'Take a private document back',
    answer: RemovedFile,
    access: adders,
    params: IdParam,
    handle: ({ call, params }) => removeDocument(call, { documentId: params.id }),
  }),
]

/** RFC 8187. */
function encodeName(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
}
