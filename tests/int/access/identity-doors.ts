import { v7 as uuid } from 'uuid'
import { drawPhoto } from '../../factories/photos'
import type { Town } from '../../factories/town'
import type { Door } from './door'

const CHECKED = ['customer', 'driver'] as const
const REVIEWERS = ['compliance'] as const

/** A check in any state, as its row would be, of somebody who has no other. */
async function putCheck(town: Town, status: string, personId?: string): Promise<string> {
  const id = uuid()
  const whose = personId ?? (await town.person('customer')).id
  await town.sql.query(
    `insert into identity_checks (id, person_id, market_id, type, status, provider, reference, waiting_since, document_id)
     values ($1::uuid, $2, $3, 'age', $4, 'persona', $1::uuid::text, now(), null)`,
    [id, whose, town.marketId, status],
  )
  return id
}

const on =
  (verb: string, body: object): Door['own'] =>
  async (town) => ({ path: `/api/identity-checks/${await putCheck(town, 'needs_review')}/${verb}`, options: { body } })

/** One that was passed. */
async function putPassed(town: Town): Promise<string> {
  const id = await putCheck(town, 'needs_review')
  await town.sql.query(
    `update identity_checks set status = 'approved', decided_at = now(), valid_until = now() + interval '1 year', over_18 = true, over_21 = true,
       born_on = 'sealed' where id = $1`,
    [id],
  )
  return id
}

/** Showing who one is, and what compliance does about it. */
export const IDENTITY_DOORS: Record<string, Door> = {
  'post /api/verify/start': {
    roles: CHECKED,
    own: async () => ({ path: '/api/verify/start', options: { body: { type: 'driver' } } }),
  },
  'get /api/verify/status': { roles: CHECKED },
  'post /api/verify/:id/withdraw': {
    roles: CHECKED,
    async own(town, role) {
      const { id } = town.people[role === 'driver' ? 'driver' : 'customer']
      await town.sql.query(
        `update identity_checks set status = 'withdrawn' where person_id = $1 and status in ('created', 'pending', 'needs_review')`,
        [id],
      )
      return { path: `/api/verify/${await putCheck(town, 'pending', id)}/withdraw` }
    },
  },
  'post /api/users/id-verification': {
    roles: CHECKED,
    async own() {
      const form = new FormData()
      form.set('idDocument', new File([new Uint8Array(await drawPhoto())], 'paper.jpg'))
      form.set('documentType', 'passport')
      return { path: '/api/users/id-verification', options: { form } }
    },
  },
  'get /api/identity-checks/waiting': { roles: REVIEWERS },
  'post /api/identity-checks/:id/approve': {
    roles: REVIEWERS,
    own: on('approve', { reason: 'The passport is good.', dateOfBirth: '1990-01-31' }),
  },
  'post /api/identity-checks/:id/decline': { roles: REVIEWERS, own: on('decline', { reason: 'Unreadable.' }) },
  'post /api/identity-checks/:id/revoke': {
    roles: REVIEWERS,
    own: async (town) => ({
      path: `/api/identity-checks/${await putPassed(town)}/revoke`,
      options: { body: { reason: 'It was somebody else’s.' } },
    }),
  },
}
