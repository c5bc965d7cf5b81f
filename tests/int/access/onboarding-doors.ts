import { createHash } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { DETAILS, fillList } from '../../factories/applications'
import { documentForm, PDF } from '../../factories/files'
import { PASSWORD, type Town } from '../../factories/town'
import type { Door } from './door'
import { ROLES } from './matrix'

const RUNNERS = ['owner', 'admin'] as const
const secretHash = (secret: string) => createHash('sha256').update(secret).digest('hex')

/** An application of the owner's in that state, whole but for documents, which this market asks for none of. */
async function putApplication({ sql, people, marketId }: Town, status: string): Promise<string> {
  const id = uuid()
  await sql.query(`update restaurant_applications set status = 'withdrawn' where status <> 'approved'`)
  await sql.query(
    `insert into restaurant_applications (id, status, applicant_id, market_id, details, created_at, updated_at) values ($1, $2, $3, $4, $5, now(), now())`,
    [id, status, people.owner.id, marketId, DETAILS],
  )
  return id
}

const onApplication =
  (status: string, verb: string, body?: object): Door['own'] =>
  async (town) => ({
    path: `/api/applications/${await putApplication(town, status)}${verb}`,
    options: { body },
  })

async function askPaper({ sql, marketId }: Town): Promise<void> {
  await sql.query(
    `with asked as (
       insert into markets_papers (id, _order, _parent_id, kind) values ('asked', 1, $1, 'rccm') on conflict do nothing returning id
     )
     insert into markets_papers_locales (label, _locale, _parent_id) select 'Trade register', 'en', id from asked`,
    [marketId],
  )
}

const judged =
  (how: string): Door['own'] =>
  async (town) => {
    const [documentId, paperId] = [uuid(), uuid()]
    await town.sql.query(
      `insert into documents (id, name, purpose, restaurant_id, mime_type, bytes, key_id) values ($1, 'x', 'business', $2, 'application/pdf', 9, 'k1')`,
      [documentId, town.mine.id],
    )
    await town.sql.query('delete from restaurant_papers where restaurant_id = $1', [town.mine.id])
    await town.sql.query(
      `insert into restaurant_papers (id, restaurant_id, kind, document_id, status, handed_in_at) values ($1, $2, 'rccm', $3, 'waiting', now())`,
      [paperId, town.mine.id, documentId],
    )
    return { path: `/api/papers/${paperId}/${how}`, options: { body: { reason: 'blurred' } } }
  }

async function putInvitation({ sql, mine }: Town, role: string): Promise<{ id: string; secret: string }> {
  const [id, secret] = [uuid(), `secret-${uuid()}`]
  await sql.query(
    `insert into staff_invitations (id, restaurant_id, role, token_hash, created_at, expires_at) values ($1, $2, $3, $4, now(), now() + interval '1 day')`,
    [id, mine.id, role, secretHash(secret)],
  )
  return { id, secret }
}

const staged =
  (stage: string, verb: string): Door['own'] =>
  async (town) => {
    await fillList(town, town.mine.id)
    await town.sql.query('update restaurants set stage = $2 where id = $1', [town.mine.id, stage])
    return { path: `/api/restaurants/${town.mine.id}/${verb}`, options: { body: { reason: 'a check' } } }
  }

const ofMine =
  (what: string, body?: object): Door['own'] =>
  async ({ mine }) => ({ path: `/api/restaurants/${mine.id}/${what}`, options: { body } })

const form = () => documentForm(PDF, { kind: 'rccm' })

/** The doors of applications, of going live and of who works in a restaurant. */
export const ONBOARDING_DOORS: Record<string, Door> = {
  'post /api/applications': {
    roles: ['guest', 'owner'],
    own: async (_, role) => ({
      path: '/api/applications',
      options: {
        body: {
          market: 'testville',
          ...(role === 'guest' && { account: { fullName: 'New', email: `${uuid()}@town.test`, password: PASSWORD } }),
        },
      },
    }),
  },
  'get /api/applications/mine': { roles: ['owner'] },
  'get /api/applications': { roles: ['admin'] },
  'get /api/applications/:id': { roles: RUNNERS, own: onApplication('submitted', '') },
  'patch /api/applications/:id': { roles: ['owner'], own: onApplication('draft', '', { name: 'Chez nous' }) },
  'post /api/applications/:id/documents': {
    roles: ['owner'],
    own: async (town) => {
      const id = await putApplication(town, 'draft')
      await askPaper(town)
      return { path: `/api/applications/${id}/documents`, options: { form: form() } }
    },
  },
  'post /api/applications/:id/submit': {
    roles: ['owner'],
    own: async (town) => {
      await town.sql.query('delete from markets_papers')
      return { path: `/api/applications/${await putApplication(town, 'draft')}/submit`, options: { body: {} } }
    },
  },
  'post /api/applications/:id/withdraw': { roles: ['owner'], own: onApplication('submitted', '/withdraw', {}) },
  'post /api/applications/:id/reopen': { roles: ['owner'], own: onApplication('refused', '/reopen', {}) },
  'post /api/applications/:id/review': { roles: ['admin'], own: onApplication('submitted', '/review') },
  'post /api/applications/:id/request-changes': {
    roles: ['admin'],
    own: onApplication('in_review', '/request-changes', { message: 'The phone, please.', fields: ['phone'] }),
  },
  'post /api/applications/:id/approve': { roles: ['admin'], own: onApplication('in_review', '/approve') },
  'post /api/applications/:id/refuse': {
    roles: ['admin'],
    own: onApplication('in_review', '/refuse', { reason: 'no kitchen' }),
  },
  'post /api/papers/:id/verify': { roles: ['admin'], own: judged('verify') },
  'post /api/papers/:id/refuse': { roles: ['admin'], own: judged('refuse') },
  'get /api/invitations/:secret': {
    roles: ROLES,
    own: async (town) => ({ path: `/api/invitations/${(await putInvitation(town, 'staff')).secret}` }),
  },
  'post /api/invitations/:secret/accept': {
    roles: ['guest', 'owner', 'staff'],
    own: async (town, role) => {
      const { secret } = await putInvitation(town, role === 'owner' ? 'owner' : 'staff')
      const account = { fullName: 'New', email: `${uuid()}@town.test`, password: PASSWORD }
      return { path: `/api/invitations/${secret}/accept`, options: { body: role === 'guest' ? { account } : {} } }
    },
  },
  'get /api/restaurants/:id/checklist': { roles: ['owner', 'staff', 'admin'], own: ofMine('checklist') },
  'post /api/restaurants/:id/go-live': { roles: RUNNERS, own: staged('preparing', 'go-live') },
  'post /api/restaurants/:id/suspend': { roles: ['admin'], own: staged('live', 'suspend') },
  'post /api/restaurants/:id/resume': { roles: ['admin'], own: staged('suspended', 'resume') },
  'post /api/restaurants/:id/documents': {
    roles: RUNNERS,
    own: async (town) => {
      await askPaper(town)
      return { path: `/api/restaurants/${town.mine.id}/documents`, options: { form: form() } }
    },
  },
  'get /api/restaurants/:id/staff': { roles: RUNNERS, own: ofMine('staff') },
  'post /api/restaurants/:id/invitations': { roles: RUNNERS, own: ofMine('invitations', { role: 'staff' }) },
  'post /api/restaurants/:id/invitations/:invitationId/revoke': {
    roles: RUNNERS,
    own: async (town) => ({
      path: `/api/restaurants/${town.mine.id}/invitations/${(await putInvitation(town, 'staff')).id}/revoke`,
    }),
  },
  'post /api/restaurants/:id/staff/:userId/remove': {
    roles: RUNNERS,
    own: async (town) => {
      const { id } = await town.person('staff', { restaurants: [town.mine.id] })
      return { path: `/api/restaurants/${town.mine.id}/staff/${id}/remove` }
    },
  },
}
