import { describe, expect, it } from 'vitest'
import { anotherAddress } from '../../factories/applications'
import { told, UNKNOWN } from '../../factories/ask'
import { openRecruiting } from '../../factories/recruiting'
import { CENTRE, PASSWORD } from '../../factories/town'

const at = openRecruiting()
const online = ({ token }: { token: string }) =>
  at.town.api.post('/api/drivers/me/online', { token, body: { position: CENTRE } })
const rows = async (query: string, ...values: unknown[]) => (await at.town.sql.query(query, values)).rows

describe('somebody who applies to drive', () => {
  it('goes from paper to paper to driving, and no step is his own to take', async () => {
    const driver = await at.apply()
    expect(await at.own(driver)).toMatchObject({
      stage: 'applied',
      missing: ['identity', 'age', 'background', 'driving_licence', 'insurance', 'registration'],
    })
    const refused = await online(driver)
    expect([told(refused), refused.body]).toMatchObject([
      '422 driver_unqualified',
      { errors: [{ data: { stage: 'applied', missing: expect.arrayContaining(['background', 'insurance']) } }] },
    ])
    for (const kind of ['driving_licence', 'insurance']) await at.hand(driver, kind)
    expect((await at.own(driver)).stage).toBe('applied')
    await at.hand(driver, 'registration')
    expect((await at.own(driver)).stage).toBe('documents')
    await at.verb(driver, 'identity', { bornOn: '1990-05-17', reference: 'passport, seen' })
    await at.reaches(driver, 'background_pending')
    await at.consent(driver)
    const review = await at.reaches(driver, 'review')
    expect(review.checks).toMatchObject([{ status: 'clear', provider: 'checkr' }])
    expect(told(await at.verb(driver, 'activate'))).toBe('422 driver_unqualified')
    for (const { id } of review.papers) await at.judge(id, 'verify')
    expect(told(await at.verb(driver, 'activate'))).toBe('200 ok')
    expect(told(await online(driver))).toBe('200 ok')
    expect((await at.own(driver)).history.map(({ to }) => to)).toEqual([
      'applied',
      'documents',
      'identity_passed',
      'background_pending',
      'review',
      'active',
    ])
  })

  it('needs no paper of a motor where he has none', async () => {
    const rider = await at.apply('Clear', 'bicycle')
    expect(await at.own(rider)).toMatchObject({ stage: 'documents', missing: ['identity', 'age', 'background'] })
    expect(told(await at.hand(rider, 'insurance'))).toBe('400 validation_failed')
  })

  it('applies under an address of his own, in a market that there is', async () => {
    const driver = await at.apply()
    const name = { market: 'testville', vehicle: 'car', givenName: 'Ada', familyName: 'Clear' }
    const apply = (market: string, email: string) =>
      at.town.api.post('/api/drivers/apply', {
        body: { ...name, market, account: { email, password: PASSWORD } },
        headers: anotherAddress(),
      })
    expect(told(await apply('testville', driver.email))).toBe('409 email_taken')
    expect(told(await apply('nowhere', 'x@town.test'))).toBe('400 validation_failed')
  })

  it('is too young by the proof, whatever else is right', async () => {
    const driver = await at.documented()
    const today = new Date()
    const bornOn = `${today.getUTCFullYear() - 17}-01-01`
    await at.verb(driver, 'identity', { bornOn, reference: 'passport' })
    await at.consent(driver)
    expect((await at.reaches(driver, 'review')).missing).toEqual(['age'])
    expect(told(await at.verb(driver, 'activate'))).toBe('422 driver_unqualified')
  })
})

describe('a paper', () => {
  it('is refused with a reason, and is missing until another comes', async () => {
    const driver = await at.apply()
    const { body } = await at.hand(driver, 'insurance')
    expect(told(await at.judge(body.id, 'refuse', { reason: '' }))).toBe('422 reason_required')
    await at.judge(body.id, 'refuse', { reason: 'Not legible.' })
    expect((await at.own(driver)).papers).toMatchObject([{ status: 'refused', reason: 'Not legible.' }])
    await at.hand(driver, 'insurance')
    expect((await at.own(driver)).papers).toMatchObject([{ kind: 'insurance', status: 'waiting' }])
    expect(told(await at.judge(body.id, 'verify'))).toBe(UNKNOWN)
  })

  it('is judged once', async () => {
    const driver = await at.apply()
    const { body } = await at.hand(driver, 'insurance')
    const answers = await Promise.all([
      at.judge(body.id, 'verify'),
      at.judge(body.id, 'verify'),
      at.judge(body.id, 'verify'),
    ])
    expect(answers.map(told).sort()).toEqual(['200 ok', '409 illegal_transition', '409 illegal_transition'])
  })

  it('that has expired already is not taken', async () => {
    const driver = await at.apply()
    expect(told(await at.hand(driver, 'insurance', '2020-01-01'))).toBe('400 validation_failed')
  })

  it('has a number that nobody reads, here or in the database', async () => {
    const driver = await at.apply()
    const number = 'D123456789012'
    await at.hand(driver, 'driving_licence', undefined, number)
    const whole = await at.read(driver)
    expect(whole.papers[0]?.tail).toBe('9012')
    const [paper] = await rows('select * from driver_papers where driver_id = $1', driver.driverId)
    const listed = await at.town.api.get('/api/driver-papers?limit=200', { token: at.town.people.admin.token })
    for (const told of [whole, paper, listed.body]) expect(JSON.stringify(told)).not.toContain(number)
  })

  it('is its driver’s and those who check it, and nobody else’s to open', async () => {
    const driver = await at.apply()
    const other = await at.apply()
    await at.hand(driver, 'insurance')
    const [paper] = (await at.own(driver)).papers
    const link = (token: string) => at.town.api.post(`/api/documents/${paper?.documentId}/link`, { token })
    const { compliance, support, owner } = at.town.people
    const answers = await Promise.all([driver, compliance, other, support, owner].map(({ token }) => link(token)))
    expect(answers.map(told)).toEqual(['200 ok', '200 ok', UNKNOWN, UNKNOWN, UNKNOWN])
    const mine = await at.town.api.get<{ docs: object[] }>('/api/driver-papers', { token: other.token })
    expect(mine.body.docs).toEqual([])
  })
})

describe('who says no', () => {
  it('tells before, waits the market’s days, and says why both times', async () => {
    const driver = await at.documented('Consider')
    await at.consent(driver)
    await at.reaches(driver, 'review')
    expect(told(await at.verb(driver, 'reject', { reason: 'Two suspensions.' }))).toBe('422 notice_needed')
    expect(told(await at.verb(driver, 'adverse-notice', { reason: '' }))).toBe('422 reason_required')
    expect(told(await at.verb(driver, 'adverse-notice', { reason: 'Two suspensions.' }))).toBe('200 ok')
    expect(told(await at.verb(driver, 'adverse-notice', { reason: 'Again.' }))).toBe('409 illegal_transition')
    expect((await at.own(driver)).notice).toMatchObject({ reason: 'Two suspensions.' })
    expect(told(await at.verb(driver, 'reject', { reason: 'Two suspensions.' }))).toBe('422 notice_needed')
    await rows(`update drivers set notice_at = notice_at - interval '7 days' where id = $1`, driver.driverId)
    expect(told(await at.verb(driver, 'reject', { reason: '' }))).toBe('422 reason_required')
    expect(told(await at.verb(driver, 'reject', { reason: 'Two suspensions.' }))).toBe('200 ok')
    expect(told(await at.hand(driver, 'insurance'))).toBe('409 illegal_transition')
    expect(told(await at.verb(driver, 'activate', { reason: 'x' }))).toBe('409 illegal_transition')
  })

  it('may think better of it: what was to be considered is accepted with a reason', async () => {
    const driver = await at.documented('MvrConsider')
    await at.consent(driver)
    const { checks } = await at.reaches(driver, 'review')
    expect(checks).toMatchObject([{ status: 'consider', validUntil: null }])
    await at.verb(driver, 'adverse-notice', { reason: 'A fine for speeding.' })
    expect(told(await at.verb(driver, 'activate'))).toBe('422 reason_required')
    expect(told(await at.verb(driver, 'activate', { reason: 'It was eight years ago.' }))).toBe('200 ok')
    expect(await at.read(driver)).toMatchObject({ stage: 'active', notice: null, missing: [] })
  })

  it('is one of two who decide at once', async () => {
    const driver = await at.documented('Consider')
    await at.consent(driver)
    await at.reaches(driver, 'review')
    await at.verb(driver, 'adverse-notice', { reason: 'Two suspensions.' })
    await rows(`update drivers set notice_at = notice_at - interval '8 days' where id = $1`, driver.driverId)
    const reason = 'decided'
    const { admin, compliance } = at.town.people
    const answers = await Promise.all([
      at.verb(driver, 'activate', { reason }, admin),
      at.verb(driver, 'reject', { reason }, compliance),
    ])
    expect(answers.map(told).sort()).toEqual(['200 ok', '409 illegal_transition'])
  })
})

it('lists drivers by stage, and those first of whom something ends soonest', async () => {
  const [late, soon] = [await at.hired(), await at.hired()]
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  for (const [driver, days] of [
    [late, 20],
    [soon, 5],
  ] as const)
    await rows(
      `update driver_papers set expires_on = $2 where driver_id = $1 and kind = 'insurance'`,
      driver.driverId,
      inDays(days),
    )
  const list = await at.town.api.get<{ docs: { id: string }[]; stages: Record<string, number> }>(
    '/api/drivers/onboarding?stage=active&endingInDays=30',
    { token: at.town.people.compliance.token },
  )
  expect(list.body.docs.map(({ id }) => id)).toEqual([soon.driverId, late.driverId])
  expect(list.body.stages.active).toBeGreaterThan(1)
})
