import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { told, UNKNOWN } from '../../factories/ask'
import { documentForm, PDF } from '../../factories/files'
import { inDays, putLicence } from '../../factories/licences'
import { placeOrder } from '../../factories/orders'
import { regulated, rulesInForce } from '../../factories/rules'
import { makeTown, type Person, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town
let beer: string

interface History {
  state: string
  renewed: boolean
  daysLeft: number | null
  terms: { id: string; state: string; number: string | null }[]
}

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
  beer = await regulated(town, 'alcohol')
  await rulesInForce(town, [
    { blockType: 'licence_valid', paper: 'alcohol_licence', goods: ['alcohol'], enabled: true },
  ])
})

beforeEach(async () => {
  await town.sql.query('update licences set renews_id = null')
  await town.sql.query('delete from licences')
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

const verb = (id: string, name: string, { token }: Person = town.people.compliance, reason = 'the authority says so') =>
  town.api.post<{ status: string }>(`/api/licences/${id}/${name}`, { token, body: { reason } })
const renew = (id: string, fields: Record<string, string>, { token }: Person = town.people.owner) =>
  town.api.post<{ id: string; status: string; documentId: string }>(`/api/licences/${id}/renew`, {
    token,
    form: documentForm(PDF, fields),
  })
const history = async (id: string, { token }: Person = town.people.compliance) =>
  (await town.api.get<History>(`/api/licences/${id}/history`, { token })).body
const orders = async () => {
  const { status, code } = await placeOrder(town, { customer: await town.person('customer'), productId: beer })
  return status === 201 ? 'sold' : code
}
const logged = async (id: string) =>
  (
    await town.sql.query<{ command: string; outcome: string }>(
      `select command, outcome from compliance_log where kind = 'licence' and subject_id = $1 order by id`,
      [id],
    )
  ).rows.map(({ command, outcome }) => `${command} ${outcome}`)

describe('what a rule asks', () => {
  it('is the registry: none, of another kind, ended, not begun and handed in are none', async () => {
    expect(await orders()).toBe('licence_missing')
    await putLicence(town, { kind: 'food_licence' })
    await putLicence(town, { expiresOn: inDays(-1) })
    await putLicence(town, { issuedOn: inDays(1) })
    await putLicence(town, { status: 'waiting' })
    await putLicence(town, { restaurantId: town.other.id })
    await putLicence(town, { restaurantId: null })
    expect(await orders()).toBe('licence_missing')
    await putLicence(town, { expiresOn: inDays(0) })
    expect(await orders()).toBe('sold')
  })

  it('changes at once with what is decided, and each decision is in the log', async () => {
    const id = await putLicence(town, { expiresOn: inDays(400) })
    expect(await orders()).toBe('sold')
    expect(told(await verb(id, 'suspend'))).toBe('200 ok')
    expect(await orders()).toBe('licence_missing')
    expect(told(await verb(id, 'reinstate'))).toBe('200 ok')
    expect(await orders()).toBe('sold')
    expect(told(await verb(id, 'revoke'))).toBe('200 ok')
    expect(await orders()).toBe('licence_missing')
    expect(told(await verb(id, 'reinstate'))).toBe('409 illegal_transition')
    expect(await logged(id)).toEqual([
      'licence.suspended refused',
      'licence.reinstated passed',
      'licence.revoked refused',
    ])
  })
})

describe('a decision', () => {
  it('to take something away needs a reason, in both languages', async () => {
    const id = await putLicence(town)
    for (const name of ['suspend', 'revoke'])
      expect(told(await verb(id, name, undefined, ' '))).toBe('422 reason_required')
    const { token } = town.people.compliance
    const french = await town.api.post<{ errors: { message: string }[] }>(`/api/licences/${id}/revoke`, {
      token,
      body: {},
      locale: 'fr',
    })
    expect(french.body.errors[0]?.message).toBe('Veuillez indiquer un motif.')
  })

  it('of two at once is one', async () => {
    const id = await putLicence(town)
    const answers = await Promise.all([verb(id, 'revoke'), verb(id, 'revoke', town.people.admin)])
    expect(answers.map(told).sort()).toEqual(['200 ok', '409 illegal_transition'])
    expect(await logged(id)).toHaveLength(1)
  })
})

describe('a renewal', () => {
  it('by the owner waits, keeps the former one good, and counts when compliance says so', async () => {
    const former = await putLicence(town, { expiresOn: inDays(5) })
    const handed = await renew(former, { issuedOn: inDays(-1), expiresOn: inDays(370), number: 'BEV-2' })
    expect([told(handed), handed.body.status]).toEqual(['201 ok', 'waiting'])
    expect(await history(former)).toMatchObject({
      state: 'expiring',
      renewed: true,
      daysLeft: 5,
      terms: [
        { state: 'waiting', number: 'BEV-2' },
        { state: 'expiring', number: 'BEV-1' },
      ],
    })
    await town.sql.query('update licences set expires_on = $2 where id = $1', [former, inDays(-1)])
    expect(await orders()).toBe('licence_missing')
    expect(told(await verb(handed.body.id, 'approve', town.people.owner))).toBe('403 forbidden')
    expect(told(await verb(handed.body.id, 'approve'))).toBe('200 ok')
    expect(await orders()).toBe('sold')
    expect(await logged(handed.body.id)).toEqual(['licence.handed_in pending', 'licence.granted passed'])
    const link = (person: Person) =>
      town.api.post(`/api/documents/${handed.body.documentId}/link`, { token: person.token })
    const { owner, compliance, otherOwner, staff, support } = town.people
    const links = await Promise.all([owner, compliance, otherOwner, staff, support].map(link))
    expect(links.map(told)).toEqual(['200 ok', '200 ok', UNKNOWN, UNKNOWN, UNKNOWN])
  })

  it('is one at a time, of two at once too; one that was refused makes room', async () => {
    const id = await putLicence(town)
    const answers = await Promise.all([renew(id, { expiresOn: inDays(9) }), renew(id, { expiresOn: inDays(9) })])
    expect(answers.map(told).sort()).toEqual(['201 ok', '409 illegal_transition'])
    const first = answers.find(({ status }) => status === 201)?.body.id ?? ''
    expect(told(await verb(first, 'refuse'))).toBe('200 ok')
    expect(told(await renew(id, { expiresOn: inDays(9) }))).toBe('201 ok')
  })

  it('cannot have ended, nor end before it begins, nor be of somebody else’s or of one that was revoked', async () => {
    const id = await putLicence(town)
    expect(told(await renew(id, { expiresOn: inDays(-1) }))).toBe('400 validation_failed')
    expect(told(await renew(id, { issuedOn: inDays(9), expiresOn: inDays(8) }))).toBe('400 validation_failed')
    expect(told(await renew(id, { expiresOn: 'soon' }))).toBe('400 validation_failed')
    expect(told(await renew(id, {}, town.people.otherOwner))).toBe(UNKNOWN)
    const own = await putLicence(town, { restaurantId: null })
    expect(told(await renew(own, {}))).toBe(UNKNOWN)
    expect(told(await renew(await putLicence(town, { status: 'revoked' }), {}))).toBe('409 illegal_transition')
  })

  it('by who keeps the registry counts at once; one that has ended meanwhile is not approved', async () => {
    const id = await putLicence(town, { expiresOn: inDays(-30) })
    expect((await renew(id, { expiresOn: inDays(30) }, town.people.compliance)).body.status).toBe('granted')
    const waiting = await putLicence(town, { status: 'waiting', expiresOn: inDays(-1) })
    expect(told(await verb(waiting, 'approve'))).toBe('400 validation_failed')
  })
})

describe('the form', () => {
  const { stringify } = JSON
  const create = (body: object) =>
    town.api.post<{ doc: { id: string; market: string } }>('/api/licences', {
      token: town.people.compliance.token,
      body: { kind: 'alcohol_licence', title: 'Alcohol licence', holder: 'Chez Awa', ...body },
    })

  it('enters one that counts, in the market of its restaurant, and leaves what was in the log', async () => {
    const made = await create({ market: town.marketId, restaurant: town.mine.id, expiresOn: inDays(100) })
    expect(told(made)).toBe('201 ok')
    expect(await orders()).toBe('sold')
    const { id } = made.body.doc
    const patched = await town.api.call('PATCH', `/api/licences/${id}`, {
      token: town.people.compliance.token,
      body: { expiresOn: inDays(200) },
    })
    expect(patched.status).toBe(200)
    const { rows } = await town.sql.query(
      `select changes from compliance_log where kind = 'change' and subject_id = $1 and command = 'licences.update'`,
      [id],
    )
    expect(stringify(rows)).toContain(inDays(100))
  })

  it.each([
    [{ expiresOn: '2027-02-30' }],
    [{ expiresOn: '31.01.2027' }],
    [{ issuedOn: '2027-01-02', expiresOn: '2027-01-01' }],
    [{ kind: 'Alcohol licence' }],
    [{ status: 'revoked' }],
  ])('refuses %o', async (wrong) => {
    expect((await create({ market: town.marketId, ...wrong })).status).toBeGreaterThanOrEqual(400)
  })

  it('changes nothing of what is over', async () => {
    const id = await putLicence(town, { status: 'revoked' })
    const { token } = town.people.admin
    const patched = await town.api.call('PATCH', `/api/licences/${id}`, { token, body: { expiresOn: inDays(9) } })
    expect(patched.status).toBeGreaterThanOrEqual(400)
  })
})

it('a newer file of a licence is its paper’s too, and nobody takes away what a licence rests on', async () => {
  const { owner, compliance } = town.people
  const id = await putLicence(town)
  const { rows } = await town.sql.query<{ id: string }>(
    `insert into documents (id, name, purpose, restaurant_id, mime_type, bytes, key_id)
     values (gen_random_uuid(), 'scan.pdf', 'business', $1, 'application/pdf', 1, 'k1') returning id`,
    [town.mine.id],
  )
  const former = rows[0]?.id
  await town.sql.query('update licences set document_id = $2 where id = $1', [id, former])
  await town.sql.query(
    `insert into restaurant_papers (id, restaurant_id, kind, document_id, status, handed_in_at)
     values (gen_random_uuid(), $1, 'alcohol_licence', $2, 'verified', now())`,
    [town.mine.id, former],
  )
  const remove = (document = '') => town.api.post(`/api/documents/${document}/remove`, { token: owner.token })
  expect(told(await remove(former))).toBe('403 forbidden')
  const attached = await town.api.post<{ documentId: string }>(`/api/licences/${id}/file`, {
    token: compliance.token,
    form: documentForm(PDF, {}),
  })
  expect(attached.status).toBeLessThan(300)
  const papers = await town.sql.query('select document_id from restaurant_papers where restaurant_id = $1', [
    town.mine.id,
  ])
  expect(papers.rows).toEqual([{ document_id: attached.body.documentId }])
  expect(told(await remove(former))).toBe('200 ok')
  await town.sql.query('delete from restaurant_papers')
})
