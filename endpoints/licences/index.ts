import type { Endpoint } from 'payload'
import { AttachFile, attachFile } from '../../src/commands/licences/attach-file'
import {
  approveLicence,
  LicenceReason,
  refuseLicence,
  reinstateLicence,
  revokeLicence,
  suspendLicence,
} from '../../src/commands/licences/judge-licence'
import { RenewLicence, renewLicence } from '../../src/commands/licences/renew-licence'
import { WaybillError } from '../../src/domain/errors'
import { only } from '../../src/http/access'
import { IdParam } from '../../src/http/params'
import { route } from '../../src/http/route'
import { findLicenceHistory } from '../../src/queries/licences/licence-history'
import { readFileForm } from '../documents/read-file-form'
import { AttachedFile, JudgedLicence, LicenceFileForm, LicenceHistory, RenewalForm, RenewedLicence } from './answers'

const keepers = only('compliance', 'admin')
const holders = only('owner', 'compliance', 'admin')

const judged = (verb: string, summary: string, judge: typeof approveLicence): Endpoint =>
  route({
    method: 'post',
    path: `/:id/${verb}`,
    summary,
    answer: JudgedLicence,
    ...(verb !== 'approve' && { example: { reason: 'Withdrawn by the authority on 1 November.' } }),
    access: keepers,
    params: IdParam,
    body: LicenceReason,
    handle: ({ call, params, body }) => judge(call, { licenceId: params.id, ...body }),
  })

/** The verbs of the registry of licences; whose one is, is for the commands to say. */
export const licenceEndpoints: Endpoint[] = [
  judged('approve', 'Find a licence that was handed in right: it counts from now on', approveLicence),
  judged('refuse', 'Find a licence that was handed in wrong, and say why', refuseLicence),
  judged('suspend', 'Let a licence count for nothing until it is reinstated', suspendLicence),
  judged('reinstate', 'Let a suspended licence count again', reinstateLicence),
  judged('revoke', 'Take a licence away for good', revokeLicence),
  route({
    method: 'post',
    path: '/:id/renew',
    summary: 'Hand in the renewal of a licence; the former one counts until its own last day',
    answer: RenewedLicence,
    reads: { 'multipart/form-data': RenewalForm },
    access: holders,
    params: IdParam,
    keyless: true,
    status: 201,
    handle: async ({ call, params, req }) =>
      renewLicence(call, { licenceId: params.id, ...(await readFileForm(req, RenewLicence)) }),
  }),
  route({
    method: 'post',
    path: '/:id/file',
    summary: 'Put the scan of a licence with it',
    answer: AttachedFile,
    reads: { 'multipart/form-data': LicenceFileForm },
    access: keepers,
    params: IdParam,
    keyless: true,
    status: 201,
    handle: async ({ call, params, req }) =>
      attachFile(call, { licenceId: params.id, ...(await readFileForm(req, AttachFile.pick({ name: true }))) }),
  }),
  route({
    method: 'get',
    path: '/:id/history',
    summary: 'Read how a licence stands today, what it renews and what renews it',
    answer: LicenceHistory,
    access: holders,
    params: IdParam,
    async handle({ call, params }) {
      const history = await findLicenceHistory(call.app.db, call.actor, params.id, call.app.clock.now())
      if (!history) throw new WaybillError('not_found')
      return history
    },
  }),
]
