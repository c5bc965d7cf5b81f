import type { Endpoint } from 'payload'
import { HandInDocument, handInDocument } from '../../src/commands/identity-checks/hand-in-document'
import { only } from '../../src/http/access'
import { boundCalls } from '../../src/http/bound-calls'
import { route } from '../../src/http/route'
import { readFileForm } from '../documents/read-file-form'
import { HandedIdentityDocument, IdentityDocumentForm } from './answers'

/** A paper has two sides, and a picture may be blurred a few times. */
const boundUploads = boundCalls({ points: 20, seconds: 3_600 })

/** On the collection of people, whose path it begins with. */
export const identityUpload: Endpoint = route({
  method: 'post',
  path: '/id-verification',
  summary: 'Hand in a picture of a paper that says who one is, for a person to look at',
  answer: HandedIdentityDocument,
  reads: { 'multipart/form-data': IdentityDocumentForm },
  status: 201,
  keyless: true,
  access: only('customer', 'driver'),
  async handle({ call, req }) {
    await boundUploads(call)
    return handInDocument(call, await readFileForm(req, HandInDocument, 'idDocument'))
  },
})
