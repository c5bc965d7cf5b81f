import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anotherAddress, applying, askPapers, DETAILS } from '../../factories/applications'
import { told, UNKNOWN } from '../../factories/ask'
import { makeTown, PASSWORD, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town
const apply = applying(() => town)

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
  await askPapers(town)
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

describe('an application', () => {
  it('is begun with an account that sees nothing else, and is found again by signing in', async () => {
    const { id, applicant } = await apply.begin('rose@town.test')
    const again = await town.api.post<{ accessToken: string }>('/api/auth/login', {
      body: { email: 'rose@town.test', password: PASSWORD },
    })
    const token = again.body.accessToken
    const mine = await town.api.get<{ docs: { id: string; status: string }[] }>('/api/applications/mine', { token })
    expect(mine.body.docs).toMatchObject([{ id, status: 'draft' }])
    const orders = await town.api.get<{ docs: object[] }>('/api/orders', { token })
    expect([orders.status, orders.body.docs]).toEqual([200, []])
    expect(told(await apply.verb(id, applicant, 'submit'))).toBe('422 application_incomplete')
  })

  it('tells what is missing until nothing is, and keeps what was told', async () => {
    const { id, applicant } = await apply.begin()
    const first = await apply.read(id, applicant)
    expect(first.missing).toContain('lat')
    await apply.save(id, applicant, { ...DETAILS, taxNumber: undefined })
    expect((await apply.read(id, applicant)).missing).toEqual(['taxNumber', 'papers.rccm', 'papers.niu'])
    await apply.save(id, applicant, { taxNumber: 'M1', cuisine: null })
    expect(told(await apply.hand(id, applicant, 'niu'))).toBe('400 validation_failed')
    expect(told(await apply.hand(id, applicant, 'passport'))).toBe('400 validation_failed')
    await apply.hand(id, applicant, 'niu', { expiresOn: '2020-01-01' })
    await apply.hand(id, applicant, 'rccm')
    expect((await apply.read(id, applicant)).missing).toEqual(['papers.niu'])
    await apply.hand(id, applicant, 'niu', { expiresOn: '2100-01-01' })
    expect((await apply.read(id, applicant)).missing).toEqual([])
    expect(told(await apply.verb(id, applicant, 'submit'))).toBe('200 ok')
    expect(told(await apply.save(id, applicant, { name: 'Another' }))).toBe('409 illegal_transition')
    expect(told(await apply.hand(id, applicant, 'rccm'))).toBe('409 illegal_transition')
  })

  it('asks for a licence of those alone who sell what needs one', async () => {
    const { id, applicant } = await apply.begin()
    await apply.save(id, applicant, { ...DETAILS, categories: ['mains', 'wine'] })
    expect((await apply.read(id, applicant)).missing).toEqual(['papers.rccm', 'papers.niu', 'papers.alcohol'])
  })

  it('is its applicant’s and the administrators’ and nobody else’s', async () => {
    const { id } = await apply.begin()
    const { otherOwner, admin, customer, support } = town.people
    const stranger = await apply.verb(id, otherOwner, 'submit')
    expect(told(stranger)).toBe(UNKNOWN)
    expect(told(await apply.save(id, otherOwner, { name: 'Mine' }))).toBe(UNKNOWN)
    expect(told(await apply.hand(id, otherOwner, 'rccm'))).toBe(UNKNOWN)
    expect(told(await apply.save(id, admin, { name: 'Mine' }))).toBe('403 forbidden')
    expect(told(await apply.verb(id, customer, 'approve'))).toBe('403 forbidden')
    expect(told(await apply.verb(id, support, 'review'))).toBe('403 forbidden')
    expect((await apply.read(id, admin)).status).toBe('draft')
  })

  it('goes from hand to hand: changes asked, mended, approved into a restaurant of the applicant’s', async () => {
    const { id, applicant } = await apply.submitted()
    const { admin } = town.people
    expect(told(await apply.verb(id, admin, 'approve'))).toBe('409 illegal_transition')
    await apply.verb(id, admin, 'review')
    expect(told(await apply.verb(id, admin, 'request-changes', { message: ' ' }))).toBe('422 reason_required')
    const message = 'The number is another company’s.'
    await apply.verb(id, admin, 'request-changes', { message, fields: ['taxNumber', 'papers.niu'] })
    const asked = await apply.read(id, applicant)
    expect(asked).toMatchObject({ status: 'changes_requested', message, fields: ['taxNumber', 'papers.niu'] })
    await apply.save(id, applicant, { taxNumber: 'M99' })
    await apply.verb(id, applicant, 'submit')
    await apply.verb(id, admin, 'review')
    expect(told(await apply.verb(id, admin, 'approve'))).toBe('422 application_incomplete')
    for (const paper of (await apply.read(id, admin)).papers) await apply.judge(paper.id, 'verify')
    expect(told(await apply.verb(id, admin, 'approve'))).toBe('200 ok')
    const { restaurantId, history } = await apply.read(id, applicant)
    expect(history.map(({ to }) => to)).toEqual([
      'submitted',
      'in_review',
      'changes_requested',
      'submitted',
      'in_review',
      'approved',
    ])
    const own = await town.api.get<{ slug: string; stage: string; active: boolean }>(
      `/api/restaurants/${restaurantId}`,
      { token: applicant.token },
    )
    expect(own.body).toMatchObject({
      slug: expect.stringMatching(/^chez-rose-fils/),
      stage: 'preparing',
      active: false,
    })
    expect((await town.api.get(`/api/restaurants/${restaurantId}`)).status).toBe(404)
  })

  it('is refused with a reason, and may be mended and handed in again', async () => {
    const { id, applicant } = await apply.submitted()
    await apply.verb(id, town.people.admin, 'review')
    expect(told(await apply.verb(id, town.people.admin, 'refuse', { reason: '' }))).toBe('422 reason_required')
    await apply.verb(id, town.people.admin, 'refuse', { reason: 'There is no kitchen.' })
    expect(await apply.read(id, applicant)).toMatchObject({ status: 'refused', message: 'There is no kitchen.' })
    expect(told(await apply.save(id, applicant, { name: 'B' }))).toBe('409 illegal_transition')
    await apply.verb(id, applicant, 'reopen')
    await apply.save(id, applicant, { name: 'B' })
    expect(told(await apply.verb(id, applicant, 'submit'))).toBe('200 ok')
    expect(told(await apply.verb(id, applicant, 'withdraw'))).toBe('200 ok')
    expect(told(await apply.verb(id, applicant, 'reopen'))).toBe('409 illegal_transition')
  })

  it('has a document refused with a reason, which is missing until another comes', async () => {
    const { id, applicant } = await apply.submitted()
    const { admin } = town.people
    await apply.verb(id, admin, 'review')
    const { papers } = await apply.read(id, admin)
    const rccm = papers.find(({ kind }) => kind === 'rccm')
    expect(told(await apply.judge(rccm?.id ?? '', 'refuse', { reason: '' }))).toBe('422 reason_required')
    await apply.judge(rccm?.id ?? '', 'refuse', { reason: 'The second page is missing.' })
    await apply.verb(id, admin, 'request-changes', { message: 'Please hand it in again.', fields: ['papers.rccm'] })
    expect(told(await apply.verb(id, applicant, 'submit'))).toBe('422 application_incomplete')
    await apply.hand(id, applicant, 'rccm')
    expect(told(await apply.judge(rccm?.id ?? '', 'verify'))).toBe(UNKNOWN)
    expect(told(await apply.verb(id, applicant, 'submit'))).toBe('200 ok')
  })

  it('keeps its documents private: the applicant and those who check them read them, before and after', async () => {
    const { id, applicant } = await apply.verified()
    const { admin, otherOwner, support } = town.people
    const documentId = (await apply.read(id, admin)).papers[0]?.documentId
    const link = (token: string) => town.api.post(`/api/documents/${documentId}/link`, { token })
    const open = async () => [
      told(await link(applicant.token)),
      told(await link(admin.token)),
      told(await link(otherOwner.token)),
      told(await link(support.token)),
    ]
    expect(await open()).toEqual(['200 ok', '200 ok', UNKNOWN, UNKNOWN])
    await apply.verb(id, admin, 'approve')
    expect(await open()).toEqual(['200 ok', '200 ok', UNKNOWN, UNKNOWN])
  })
})

describe('two administrators at once', () => {
  it('take an application once, and the other is told', async () => {
    const { id } = await apply.submitted()
    const second = await town.person('admin')
    const answers = await Promise.all([town.people.admin, second].map((admin) => apply.verb(id, admin, 'review')))
    expect(answers.map(told).toSorted()).toEqual(['200 ok', '409 illegal_transition'])
  })

  it('approve into one restaurant, however many try', async () => {
    const { id } = await apply.verified({ name: 'Only Once' })
    const second = await town.person('admin')
    const answers = await Promise.all(
      [...Array(12).keys()].map((n) => apply.verb(id, n % 2 ? second : town.people.admin, 'approve')),
    )
    expect(answers.map(told).filter((each) => each === '200 ok')).toHaveLength(1)
    const { rows } = await town.sql.query(`select count(*)::int as n from restaurants where name = 'Only Once'`)
    expect(rows).toEqual([{ n: 1 }])
  })

  it('give two restaurants of one name two addresses', async () => {
    const both = [await apply.verified({ name: 'Twins' }), await apply.verified({ name: 'Twins' })]
    const answers = await Promise.all(both.map(({ id }) => apply.verb(id, town.people.admin, 'approve')))
    expect(answers.map(told)).toEqual(['200 ok', '200 ok'])
    const { rows } = await town.sql.query(`select slug from restaurants where name = 'Twins' order by slug`)
    expect(rows).toEqual([{ slug: 'twins' }, { slug: 'twins-2' }])
  })
})

it('lets nobody open accounts by the hundred', async () => {
  const headers = anotherAddress()
  const one = (n: number) =>
    town.api.post('/api/applications', {
      body: {
        market: 'testville',
        account: { fullName: 'Many', email: `many-${n}@town.test`, password: PASSWORD },
      },
      headers,
    })
  const answers: string[] = []
  for (let n = 0; n < 11; n++) answers.push(told(await one(n)))
  expect(answers.at(-1)).toBe('429 rate_limited')
  expect(answers.slice(0, 10)).toEqual(Array(10).fill('201 ok'))
})
