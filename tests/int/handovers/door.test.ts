import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { boundApp } from '../../../src/commands/app'
import { codeChallenge } from '../../../src/domain/handovers/handover-code'
import { clearStreets, confirmedOrder, drive, goOnline } from '../../factories/dispatching'
import {
  beerAtDoor,
  DOOR_RULES,
  doorLog,
  GOOD_ID,
  handoversOf,
  MINOR_ID,
  signature,
  tellDoor,
} from '../../factories/door'
import { drawPhoto } from '../../factories/photos'
import { rulesInForce } from '../../factories/rules'
import { makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town
let signed: string

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
  await rulesInForce(town, DOOR_RULES)
  signed = await signature()
})

beforeEach(() => clearStreets(town))

afterAll(async () => {
  await town.close()
  await server.stop()
})

const shown = (idCheck: object | undefined = GOOD_ID, more: object = {}) => ({
  proof: { idCheck, signature: signed, ...more },
})
const statusOf = async (orderId: string) =>
  (
    await town.sql.query<{ order: string; delivery: string }>(
      'select o.status as "order", d.status as delivery from orders o join deliveries d on d.order_id = o.id where o.id = $1',
      [orderId],
    )
  ).rows[0]
const documents = async () =>
  (await town.sql.query<{ n: number }>(`select count(*)::int as n from documents where purpose = 'handover'`)).rows[0]
    ?.n

describe('an order of beer at the door', () => {
  it('is handed over against a document and a signature, which are kept and told to the log', async () => {
    const { orderId, deliveryId } = await beerAtDoor(town)
    const answer = await tellDoor(town, deliveryId, 'delivered', shown())
    expect(answer.body).toMatchObject({ id: deliveryId, status: 'delivered', orderStatus: 'delivered' })
    const rows = await handoversOf(town, orderId)
    expect(rows).toMatchObject([
      {
        result: 'completed',
        of_age: true,
        age_by: 'birth_date',
        name_matches: true,
        expired: false,
        country: 'US',
        state: 'FL',
        version: 1,
      },
    ])
    expect(rows[0]?.lat, 'the driver’s position').toBeCloseTo(4.05)
    expect(JSON.stringify(rows)).not.toMatch(/1990|2099/)
    const log = await doorLog(town, orderId)
    expect(log.map(({ command, outcome }) => [command, outcome])).toEqual([
      ['rules.handover_evidence', 'allowed'],
      ['handover.completed', 'passed'],
    ])
    expect(log[0]?.facts).toMatchObject({ version: 1, leastAge: 21, ofAge: true, lacks: [] })
    expect(JSON.stringify(log)).not.toMatch(/1990|2099/)
  })

  it.each([
    ['nothing at all', {}, 'handover_evidence', ['id_check', 'valid_document', 'name_match', 'signature']],
    ['a signature alone', { signature: true }, 'handover_evidence', ['id_check', 'valid_document', 'name_match']],
    ['a document alone', { idCheck: GOOD_ID }, 'handover_evidence', ['signature']],
    [
      'an expired document',
      { idCheck: { ...GOOD_ID, expiresOn: '2020-01-01' }, signature: true },
      'handover_evidence',
      ['valid_document'],
    ],
    [
      'another’s document',
      { idCheck: { ...GOOD_ID, nameMatches: false }, signature: true },
      'handover_evidence',
      ['name_match'],
    ],
    ['a minor’s document', { idCheck: MINOR_ID, signature: true }, 'below_minimum_age', []],
    ['a document and a drunk', { idCheck: GOOD_ID, signature: true, intoxicated: true }, 'recipient_intoxicated', []],
    ['a neighbour', { idCheck: GOOD_ID, signature: true, recipient: 'neighbour' }, 'recipient_only', []],
    ['a doormat', { idCheck: GOOD_ID, signature: true, recipient: 'safe_place' }, 'recipient_only', []],
  ])('is not handed over against %s: the try is kept, and nothing moves', async (_, told, code, lacks) => {
    const { orderId, deliveryId } = await beerAtDoor(town)
    const proof = { ...told, ...('signature' in told && { signature: signed }) }
    const answer = await tellDoor(town, deliveryId, 'delivered', { proof })
    expect([answer.status, answer.code]).toEqual([403, code])
    expect(await statusOf(orderId)).toEqual({ order: 'out_for_delivery', delivery: 'at_dropoff' })
    expect(await handoversOf(town, orderId)).toMatchObject([{ result: 'refused', code, lacks }])
    expect((await doorLog(town, orderId)).map(({ command, outcome, code: why }) => [command, outcome, why])).toEqual([
      ['rules.handover_evidence', 'refused', code],
      ['handover.refused', 'failed', code],
    ])
  })

  it('says what lacks in the driver’s language', async () => {
    const { deliveryId } = await beerAtDoor(town)
    const answer = await tellDoor(town, deliveryId, 'delivered', {}, { locale: 'fr' })
    expect(JSON.stringify(answer.body)).toContain('pièce d’identité')
    expect(answer.body).toMatchObject({ errors: [{ data: { lacks: expect.arrayContaining(['signature']) } }] })
  })

  it('may be tried again with a new check, which is kept beside the first; nothing is taken over from that', async () => {
    const { orderId, deliveryId } = await beerAtDoor(town)
    await tellDoor(town, deliveryId, 'delivered', shown({ ...GOOD_ID, nameMatches: false }))
    const again = await tellDoor(town, deliveryId, 'delivered', { proof: { signature: signed } })
    expect(again.code).toBe('handover_evidence')
    expect((await tellDoor(town, deliveryId, 'delivered', shown())).status).toBe(200)
    expect((await handoversOf(town, orderId)).map(({ result }) => result)).toEqual(['refused', 'refused', 'completed'])
  })

  it('is not handed over against a document of which nobody says whether it is good', async () => {
    const { deliveryId } = await beerAtDoor(town)
    const { expiresOn: _, ...untold } = GOOD_ID
    const answer = await tellDoor(town, deliveryId, 'delivered', shown(untold))
    expect(answer.body).toMatchObject({ errors: [{ data: { code: 'handover_evidence', lacks: ['valid_document'] } }] })
    expect((await tellDoor(town, deliveryId, 'delivered', shown({ ...untold, expired: false }))).status).toBe(200)
  })

  it('is never delivered once a document has said that somebody is too young, whatever is shown then', async () => {
    const { orderId, deliveryId } = await beerAtDoor(town)
    await tellDoor(town, deliveryId, 'delivered', shown(MINOR_ID))
    const again = await tellDoor(town, deliveryId, 'delivered', shown())
    expect([again.status, again.code]).toEqual([403, 'below_minimum_age'])
    expect((await doorLog(town, orderId)).at(-2)?.facts).toMatchObject({ minorBefore: true })
    await expect(
      town.sql.query(`update deliveries set status = 'delivered' where id = $1`, [deliveryId]),
      'nor by hand',
    ).rejects.toThrow('against evidence alone')
  })

  it('is handed over once, however often and at once it is told', async () => {
    const { orderId, deliveryId } = await beerAtDoor(town)
    const answers = await Promise.all(Array.from({ length: 5 }, () => tellDoor(town, deliveryId, 'delivered', shown())))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409])
    expect((await handoversOf(town, orderId)).map(({ result }) => result)).toEqual(['completed'])
  })

  it('answers the same to the same key, refused or not, and conflicts with another proof', async () => {
    const { orderId, deliveryId } = await beerAtDoor(town)
    const refused = () => tellDoor(town, deliveryId, 'delivered', { proof: {} }, { key: `${orderId}-1` })
    expect([(await refused()).code, (await refused()).code]).toEqual(['handover_evidence', 'handover_evidence'])
    expect((await tellDoor(town, deliveryId, 'delivered', shown(), { key: `${orderId}-1` })).code).toBe(
      'idempotency_conflict',
    )
    const before = await documents()
    const done = () => tellDoor(town, deliveryId, 'delivered', shown(), { key: `${orderId}-2` })
    expect([(await done()).status, (await done()).status]).toEqual([200, 200])
    expect((await handoversOf(town, orderId)).map(({ result }) => result)).toEqual(['refused', 'completed'])
    expect(await documents()).toBe((before ?? 0) + 1)
  })

  it('takes no proof that comes late, or from somebody else’s driver, and no picture of it becomes a document', async () => {
    const { orderId, deliveryId } = await beerAtDoor(town)
    const { otherDriver } = town.people
    const before = await documents()
    expect((await tellDoor(town, deliveryId, 'delivered', shown(), { by: otherDriver })).code).toBe('not_found')
    await tellDoor(town, deliveryId, 'failed', { reason: 'Nobody opens', cause: 'nobody_there' })
    expect((await tellDoor(town, deliveryId, 'delivered', shown())).code).toBe('illegal_transition')
    expect((await handoversOf(town, orderId)).map(({ result }) => result)).toEqual(['failed'])
    expect(await documents()).toBe(before)
  })

  it.each([
    [
      'a signature that is no picture',
      { signature: Buffer.from('<svg/>').toString('base64') },
      415,
      'file_unsupported',
    ],
    ['what is no base64', { signature: 'not a signature!' }, 400, 'validation_failed'],
    ['a document of unknown kind', { idCheck: { ...GOOD_ID, document: 'library_card' } }, 400, 'validation_failed'],
    ['a document that says no age', { idCheck: { ...GOOD_ID, bornOn: undefined } }, 400, 'validation_failed'],
    ['a country of three letters', { idCheck: { ...GOOD_ID, country: 'USA' } }, 400, 'validation_failed'],
  ])('refuses %s, and keeps nothing of it', async (_, proof, status, code) => {
    const { orderId, deliveryId } = await beerAtDoor(town)
    const answer = await tellDoor(town, deliveryId, 'delivered', { proof })
    expect([answer.status, answer.code]).toEqual([status, code])
    expect(await handoversOf(town, orderId)).toEqual([])
  })

  it('keeps its signature for those who may see it, as long as its rule says', async () => {
    const { orderId, deliveryId } = await beerAtDoor(town)
    await tellDoor(town, deliveryId, 'delivered', shown())
    const [{ signature_id: id } = { signature_id: null }] = await handoversOf(town, orderId)
    const { owner, otherOwner, staff, driver, customer, support, compliance, admin } = town.people
    const reads = async (token: string) => (await town.api.post(`/api/documents/${id}/link`, { token })).status
    for (const one of [owner, compliance, admin]) expect(await reads(one.token)).toBe(200)
    for (const one of [otherOwner, staff, driver, customer, support]) expect(await reads(one.token)).toBe(404)
    expect((await town.api.post(`/api/documents/${id}/remove`, { token: admin.token })).status).toBe(404)
    const { rows } = await town.sql.query<{ days: number }>(
      `select round(extract(epoch from files_until - at) / 86400)::int as days from handovers where order_id = $1`,
      [orderId],
    )
    expect(rows[0]?.days).toBe(30)
  })

  it('is written once: what happened at a door cannot be changed, nor said otherwise', async () => {
    const { deliveryId } = await beerAtDoor(town)
    await tellDoor(town, deliveryId, 'delivered', shown())
    for (const change of ['delete from handovers', `update handovers set of_age = true`])
      await expect(town.sql.query(`${change} where delivery_id = $1`, [deliveryId])).rejects.toThrow('append-only')
  })
})

describe('what the rules do not watch over', () => {
  it('is handed over as ever, and leaves nothing behind', async () => {
    await goOnline(town, town.people.driver)
    const orderId = await confirmedOrder(town)
    await drive(town, town.people.driver, orderId, ['arrived-pickup', 'picked-up', 'arrived', 'delivered'])
    expect([await handoversOf(town, orderId), await doorLog(town, orderId)]).toEqual([[], []])
  })

  it('may be left with a neighbour or at the door, with a picture of it', async () => {
    await goOnline(town, town.people.driver)
    const orderId = await confirmedOrder(town)
    const deliveryId = await drive(town, town.people.driver, orderId, ['arrived-pickup', 'picked-up', 'arrived'])
    const photo = (await drawPhoto()).toString('base64')
    const answer = await tellDoor(town, deliveryId, 'delivered', { proof: { photo, recipient: 'safe_place' } })
    expect(answer.status).toBe(200)
    expect(await handoversOf(town, orderId)).toMatchObject([{ result: 'completed', photo_id: expect.any(String) }])
  })
})

describe('a code of the customer', () => {
  beforeAll(async () => {
    const [age, door] = DOOR_RULES
    await rulesInForce(town, [
      age ?? DOOR_RULES[0],
      { ...door, idCheck: false, signature: false, code: true },
    ] as typeof DOOR_RULES)
  })

  it('is asked where the rules ask for it, and counts', async () => {
    const { orderId, deliveryId } = await beerAtDoor(town)
    const right = boundApp().phoneCodes.codeOf(codeChallenge(deliveryId))
    const wrong = right === '000000' ? '000001' : '000000'
    const refused = await tellDoor(town, deliveryId, 'delivered', { proof: { otp: wrong } })
    expect([refused.code, refused.body]).toMatchObject([
      'handover_evidence',
      { errors: [{ data: { lacks: ['code'] } }] },
    ])
    expect((await tellDoor(town, deliveryId, 'delivered', { proof: { otp: right } })).status).toBe(200)
    expect((await handoversOf(town, orderId)).map(({ code_matches }) => code_matches)).toEqual([false, true])
  })

  it('is not found by trying: after five wrong ones the right one does not count either', async () => {
    const { deliveryId } = await beerAtDoor(town)
    const right = boundApp().phoneCodes.codeOf(codeChallenge(deliveryId))
    for (let guess = 0; guess < 5; guess++)
      await tellDoor(town, deliveryId, 'delivered', { proof: { otp: `x${guess}` } })
    expect((await tellDoor(town, deliveryId, 'delivered', { proof: { otp: right } })).code).toBe('handover_evidence')
  })
})
