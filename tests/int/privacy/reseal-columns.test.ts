import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aesGcmVault } from '../../../src/adapters/vault/aes-gcm'
import { boundApp } from '../../../src/commands/app'
import { openText, sealText } from '../../../src/commands/sealed-text'
import { SEALED, type SealedColumn } from '../../../src/domain/privacy/sealed-columns'
import { resealColumns } from '../../../src/jobs/reseal-columns'
import { makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

/** SEC-6: keys are rotated in every sealed column, and the old one may go. */
const OLD = { id: 'k1', secret: 'Zc3Vn8Mb1Xq6Lw9Kj2Hf5Gd4Ps7Oa0Iu3Yt' }
const NEW = { id: 'k2', secret: 'Vq2Lw8Nd4Ty6Ue1Ip0Oa3Sz9Df5Gh7Jk2Mc' }
const old = aesGcmVault([OLD])
const both = aesGcmVault([NEW, OLD])
const alone = aesGcmVault([NEW])

let server: TestServer
let town: Town
/** A row of every sealed column. */
let rows: Record<keyof typeof SEALED, string>

beforeAll(async () => {
  server = await startTestServer({ WAYBILL_ROLE: 'api', DATA_KEYS: `${OLD.id}:${OLD.secret}` })
  town = await makeTown(server)
  const { customer, driver } = town.people
  const [check, paper, destination, file] = [uuid(), uuid(), uuid(), uuid()]
  await town.sql.query(
    `insert into identity_checks (id, person_id, market_id, type, status, provider, reference) values ($1::uuid, $2, $3, 'age', 'created', 'manual', $1::uuid::text)`,
    [check, customer.id, town.marketId],
  )
  await town.sql.query(
    `insert into documents (id, name, purpose, mime_type, bytes, key_id) values ($1, 'licence.pdf', 'driver_paper', 'application/pdf', 1, 'k1')`,
    [file],
  )
  await town.sql.query(
    `insert into driver_papers (id, driver_id, market_id, kind, status, expires_on, document_id) values ($1, $2, $3, 'maintenance', 'waiting', '2099-01-01', $4)`,
    [paper, driver.driverId, town.marketId, file],
  )
  await town.sql.query(
    `insert into payout_destinations (id, owner, restaurant_id, market_id, kind, tail, bank, holder, account, usable_at)
     values ($1, 'restaurant', $2, $3, 'bank', '5678', 'Afriland', 'Mine SARL', 'x', now())`,
    [destination, town.mine.id, town.marketId],
  )
  const [exported, erased] = [uuid(), uuid()]
  await town.sql.query(
    `insert into person_exports (id, phone, locale, state, asked_role, created_at) values ($1, 'x', 'en', 'waiting', 'guest', now())`,
    [exported],
  )
  await town.sql.query(
    `insert into person_erasures (id, phone, state, asked_role, asked_at) values ($1, 'x', 'waiting', 'guest', now())`,
    [erased],
  )
  rows = {
    exportPhone: exported,
    erasurePhone: erased,
    accountNumber: destination,
    checkedBirth: check,
    toldBirth: customer.id,
    checkFlow: check,
    driverBirth: driver.driverId ?? '',
    paperNumber: paper,
  }
  for (const [name, id] of entries())
    await put(SEALED[name], id, sealText(old, SEALED[name].about(id), `clear ${name}`))
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

const entries = () => Object.entries(rows) as [keyof typeof SEALED, string][]
const put = ({ table, column }: SealedColumn, id: string, text: string) =>
  town.sql.query(`update ${table} set ${column} = $2 where id = $1`, [id, text])
const stored = async ({ table, column }: SealedColumn, id: string) =>
  String((await town.sql.query(`select ${column} as text from ${table} where id = $1`, [id])).rows[0]?.text)
const rotate = () => resealColumns.run({ ...boundApp(), vault: both }, {})

it('seals every column anew, so that all of it opens without the old key', async () => {
  await rotate()
  for (const [name, id] of entries())
    expect(openText(alone, SEALED[name].about(id), await stored(SEALED[name], id))).toBe(`clear ${name}`)
})

it('leaves what the newest key sealed as it is', async () => {
  const before = await Promise.all(entries().map(([name, id]) => stored(SEALED[name], id)))
  await rotate()
  expect(await Promise.all(entries().map(([name, id]) => stored(SEALED[name], id)))).toEqual(before)
})

it('passes by what no key opens, and goes on behind it', async () => {
  const strange = sealText(
    aesGcmVault([{ id: 'lost', secret: `${NEW.secret}x` }]),
    SEALED.driverBirth.about(rows.driverBirth),
    '1990-01-31',
  )
  await put(SEALED.driverBirth, rows.driverBirth, strange)
  await put(SEALED.accountNumber, rows.accountNumber, 'erased')
  await put(SEALED.paperNumber, rows.paperNumber, sealText(old, SEALED.paperNumber.about(rows.paperNumber), 'AB 12'))
  await rotate()
  expect(await stored(SEALED.driverBirth, rows.driverBirth)).toBe(strange)
  const number = await stored(SEALED.paperNumber, rows.paperNumber)
  expect(openText(alone, SEALED.paperNumber.about(rows.paperNumber), number)).toBe('AB 12')
})

it('seals what was stored before its column was sealed, which is read as it is until then', async () => {
  const { id, token } = town.people.otherCustomer
  const born = async () =>
    (await town.api.get<{ dateOfBirth: string }>('/api/users/profile', { token })).body.dateOfBirth
  await put(SEALED.toldBirth, id, '1971-02-03')
  expect(await born()).toBe('1971-02-03')
  await resealColumns.run({ ...boundApp(), vault: old }, {})
  const text = await stored(SEALED.toldBirth, id)
  expect(openText(old, SEALED.toldBirth.about(id), text)).toBe('1971-02-03')
  expect(await born()).toBe('1971-02-03')
})
