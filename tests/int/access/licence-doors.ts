import { documentForm, PDF } from '../../factories/files'
import { putLicence } from '../../factories/licences'
import type { Door } from './door'
import { ROLES } from './matrix'

const KEEPERS = ['compliance', 'admin'] as const
const HOLDERS = ['owner', ...KEEPERS] as const

type Status = NonNullable<NonNullable<Parameters<typeof putLicence>[1]>['status']>

const on =
  (status: Status, verb: string): Door['own'] =>
  async (town) => ({
    path: `/api/licences/${await putLicence(town, { status })}/${verb}`,
    options: { body: { reason: 'a look at it' } },
  })

const handing =
  (verb: string): Door['own'] =>
  async (town) => ({
    path: `/api/licences/${await putLicence(town)}/${verb}`,
    options: { form: documentForm(PDF, { name: 'licence.pdf' }) },
  })

/** The registry: its keepers decide, holders hand in, and the platform's own licence is everybody's to read. */
export const LICENCE_DOORS: Record<string, Door> = {
  'post /api/licences/:id/approve': { roles: KEEPERS, own: on('waiting', 'approve') },
  'post /api/licences/:id/refuse': { roles: KEEPERS, own: on('waiting', 'refuse') },
  'post /api/licences/:id/suspend': { roles: KEEPERS, own: on('granted', 'suspend') },
  'post /api/licences/:id/reinstate': { roles: KEEPERS, own: on('suspended', 'reinstate') },
  'post /api/licences/:id/revoke': { roles: KEEPERS, own: on('granted', 'revoke') },
  'post /api/licences/:id/renew': { roles: HOLDERS, own: handing('renew') },
  'post /api/licences/:id/file': { roles: KEEPERS, own: handing('file') },
  'get /api/licences/:id/history': {
    roles: HOLDERS,
    own: async (town) => ({ path: `/api/licences/${await putLicence(town)}/history` }),
  },
  'get /api/compliance/license': {
    roles: ROLES,
    async own(town) {
      await putLicence(town, { restaurantId: null })
      return { path: '/api/compliance/license?market=testville' }
    },
  },
}
