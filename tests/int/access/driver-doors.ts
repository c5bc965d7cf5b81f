import { v7 as uuid } from 'uuid'
import { anotherAddress } from '../../factories/applications'
import { documentForm, PDF } from '../../factories/files'
import { PASSWORD, type Town } from '../../factories/town'
import { type Door, fixed } from './door'

const CHECKERS = ['compliance', 'admin'] as const

/** A driver of his own for each knock, in that stage, with all that it needs. */
async function putDriver(town: Town, stage: string): Promise<{ driverId: string; paperId: string }> {
  const { driverId = '', id } = await town.person('driver')
  await town.sql.query(
    `update drivers set stage = $2::text::enum_drivers_stage, vehicle = 'bicycle', identity_passed_at = now(), notice_at = now() - interval '30 days',
       suspended_for = case when $2::text = 'suspended' then 'person' end where id = $1`,
    [driverId, stage],
  )
  await town.sql.query(
    `insert into background_checks (id, driver_id, market_id, status, provider, valid_until, completed_at) values ($1, $2, $3, 'clear', 'manual', '2099-01-01', now())`,
    [uuid(), driverId, town.marketId],
  )
  const [documentId, paperId] = [uuid(), uuid()]
  await town.sql.query(
    `insert into documents (id, name, purpose, person_id, mime_type, bytes, key_id) values ($1, 'x', 'driver_paper', $2, 'application/pdf', 9, 'k1')`,
    [documentId, id],
  )
  await town.sql.query(
    `insert into driver_papers (id, driver_id, market_id, kind, status, expires_on, document_id) values ($1, $2, $3, 'maintenance', 'waiting', '2099-01-01', $4)`,
    [paperId, driverId, town.marketId, documentId],
  )
  return { driverId, paperId }
}

const onDriver =
  (stage: string, path: string, body?: object): Door['own'] =>
  async (town) => ({ path: `/api/drivers/${(await putDriver(town, stage)).driverId}/${path}`, options: { body } })

/** A birth date is sealed, so whoever is to drive has it written down by the door that does so. */
const provedDriver =
  (path: string): Door['own'] =>
  async (town) => {
    const { driverId } = await putDriver(town, 'review')
    const { token } = town.people.compliance
    const body = { bornOn: '1990-01-01', reference: 'passport' }
    await town.api.post(`/api/drivers/${driverId}/identity`, { token, body })
    return { path: `/api/drivers/${driverId}/${path}`, options: { body: { reason: 'x' } } }
  }

const onPaper =
  (verb: string): Door['own'] =>
  async (town) => ({
    path: `/api/driver-papers/${(await putDriver(town, 'documents')).paperId}/${verb}`,
    options: { body: { reason: 'blurred' } },
  })

/** The doors of who drives and who wants to. */
export const DRIVER_DOORS: Record<string, Door> = {
  'post /api/drivers/apply': {
    roles: ['guest'],
    own: async () => ({
      path: '/api/drivers/apply',
      options: {
        headers: anotherAddress(),
        body: {
          market: 'testville',
          vehicle: 'bicycle',
          givenName: 'Ada',
          familyName: 'Clear',
          account: { email: `${uuid()}@town.test`, password: PASSWORD },
        },
      },
    }),
  },
  'get /api/drivers/me': { roles: ['driver'] },
  'post /api/drivers/me/papers': {
    roles: ['driver'],
    own: async () => ({
      path: '/api/drivers/me/papers',
      options: { form: documentForm(PDF, { kind: 'insurance', expiresOn: '2099-01-01' }) },
    }),
  },
  'get /api/drivers/onboarding': { roles: CHECKERS, own: fixed('/api/drivers/onboarding') },
  'get /api/drivers/:id/onboarding': { roles: CHECKERS, own: onDriver('review', 'onboarding') },
  'post /api/drivers/:id/identity': {
    roles: CHECKERS,
    own: onDriver('documents', 'identity', { bornOn: '1990-01-01', reference: 'passport' }),
  },
  'post /api/drivers/:id/background-check': {
    roles: CHECKERS,
    own: async (town) => {
      const { driverId } = await putDriver(town, 'active')
      await town.sql.query(
        `with florida as (
           insert into markets (id, name, slug, code, country, check_region, currency, locale, time_zone, lat, lng)
           values (gen_random_uuid(), 'Florida', 'florida', 'FLO', 'US', 'FL', 'USD', 'en', 'America/New_York', 25, -80)
           on conflict (slug) do update set name = 'Florida' returning id
         ) update drivers set market_id = florida.id from florida where drivers.id = $1`,
        [driverId],
      )
      return { path: `/api/drivers/${driverId}/background-check` }
    },
  },
  'post /api/drivers/:id/background-result': {
    roles: CHECKERS,
    own: onDriver('active', 'background-result', { result: 'clear', completedOn: '2026-01-01', note: 'register' }),
  },
  'post /api/drivers/:id/activate': { roles: CHECKERS, own: provedDriver('activate') },
  'post /api/drivers/:id/adverse-notice': {
    roles: CHECKERS,
    own: async (town) => {
      const { driverId } = await putDriver(town, 'review')
      await town.sql.query('update drivers set notice_at = null where id = $1', [driverId])
      return { path: `/api/drivers/${driverId}/adverse-notice`, options: { body: { reason: 'x' } } }
    },
  },
  'post /api/drivers/:id/reject': { roles: CHECKERS, own: onDriver('review', 'reject', { reason: 'x' }) },
  'post /api/drivers/:id/suspend': { roles: CHECKERS, own: onDriver('active', 'suspend', { reason: 'x' }) },
  'post /api/drivers/:id/reinstate': { roles: CHECKERS, own: onDriver('suspended', 'reinstate', { reason: 'x' }) },
  'post /api/driver-papers/:id/verify': { roles: CHECKERS, own: onPaper('verify') },
  'post /api/driver-papers/:id/refuse': { roles: CHECKERS, own: onPaper('refuse') },
}
