import { parse } from 'csv-parse/sync'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { boundApp } from '../../../src/commands/app'
import { verifyLedger } from '../../../src/queries/ledger/verify'
import { makeTown, type Person, type Town } from '../../factories/town'
import { fill, giveBack, held, spend, walletId } from '../../factories/wallets'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town
let payer: Person
let friend: Person

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
})

beforeEach(async () => {
  payer = await town.person('customer')
  friend = await town.person('customer')
  await town.sql.query(`update users set full_name = 'Grace Ndongo' where id = $1`, [friend.id])
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

interface Money {
  amount: number
  currency: string
}
interface Told {
  id: string
  status: string
  balance: Money
  credit: Money
  points: Money
  limits: { daily: { limit: Money; left: Money } | null; monthly: unknown }
  barredCategories: string[]
  grants: { purpose: string; remaining: Money; expiresAt: string | null }[]
}
interface Line {
  seq: number
  category: string
  amount: Money
  note: string | null
  other: string | null
}

const own = (amount: number) => fill(town.sql, town.marketId, payer.id, amount)
const idOf = () => walletId(town.sql, payer.id)
const look = async (person = payer) =>
  (await town.api.get<{ docs: Told[] }>('/api/wallet', { token: person.token })).body.docs[0]
const history = async (query = '', person = payer) =>
  (await town.api.get<{ docs: Line[]; next: number | null }>(`/api/wallet/transactions${query}`, person)).body
const decide = async (verb: string, body: object, key?: string) =>
  town.api.post(`/api/wallets/${await idOf()}/${verb}`, { token: town.people.admin.token, body, key })
const because = { reason: 'Told by telephone' }

describe('one’s own wallet', () => {
  it('is there at the first look, and empty', async () => {
    expect(await look()).toMatchObject({ status: 'active', balance: { amount: 0, currency: 'XAF' }, grants: [] })
    expect((await look())?.id).toBe(await idOf())
  })

  it('says what can be spent, what the limits leave, and what expires when', async () => {
    await own(900)
    await decide('limits', { dailyLimit: 500, monthlyLimit: null, barredCategories: ['mains'], ...because })
    await decide('credit', { amount: 70, expiresAt: '2100-01-01T00:00:00Z', ...because })
    await decide('credit', { amount: 5, purpose: 'points', ...because })
    await spend({ customerId: payer.id, marketId: town.marketId, amount: 200 })
    expect(await look()).toMatchObject({
      balance: { amount: 770 },
      credit: { amount: 0 },
      points: { amount: 5 },
      limits: { daily: { limit: { amount: 500 }, left: { amount: 370 } }, monthly: null },
      barredCategories: ['mains'],
      grants: [{ purpose: 'points', remaining: { amount: 5 }, expiresAt: null }],
    })
  })

  it('follows its market’s limits where it has none of its own', async () => {
    await own(900)
    await town.sql.query('update markets set wallet_daily_limit = 100 where id = $1', [town.marketId])
    expect((await look())?.limits.daily).toMatchObject({ limit: { amount: 100 } })
    await expect(spend({ customerId: payer.id, marketId: town.marketId, amount: 101 })).rejects.toMatchObject({
      code: 'wallet_limit',
    })
    await town.sql.query('update markets set wallet_daily_limit = null where id = $1', [town.marketId])
  })

  it('is told page by page, and by what each movement was', async () => {
    await own(100)
    await decide('credit', { amount: 30, ...because })
    const paymentId = await spend({ customerId: payer.id, marketId: town.marketId, amount: 50 })
    await giveBack({ paymentId, marketId: town.marketId, amount: 20 })
    const first = await history('?limit=2')
    const second = await history(`?limit=2&before=${first.next}`)
    const told = [...first.docs, ...second.docs].map(({ category, amount }) => [category, amount.amount])
    expect([told[0], told[3]]).toEqual([
      ['refund', 20],
      ['bonus', 30],
    ])
    // One payment of credit and of own money: which of its lines comes first says nothing.
    expect(told.slice(1, 3).toSorted((a, b) => Number(a[1]) - Number(b[1]))).toEqual([
      ['order', -30],
      ['order', -20],
    ])
    const third = await history(`?limit=2&before=${second.next}`)
    expect([third.docs.map(({ category }) => category), third.next]).toEqual([['correction'], null])
    expect((await history('?category=order')).docs).toHaveLength(2)
    expect((await history('?category=correction')).docs).toHaveLength(1)
    // Why staff granted something stays with staff.
    expect((await history('?category=bonus')).docs[0]?.note).toBeNull()
  })
})

describe('a transfer', () => {
  const quote = (to: string, amount = 100) =>
    town.api.post<{ id: string; recipient: string; balanceAfter: Money }>('/api/wallet/transfer/quote', {
      token: payer.token,
      body: { to, amount },
    })
  const send = (body: object, key?: string) =>
    town.api.post<{ id: string }>('/api/wallet/transfer', { token: payer.token, body, key })

  it('shows whom it goes to no further than his masked name, and moves nothing before it is confirmed', async () => {
    await own(500)
    const { body } = await quote(friend.email.toUpperCase())
    expect(body).toMatchObject({ recipient: 'G••• N.', balanceAfter: { amount: 400, currency: 'XAF' } })
    expect(await held(town.sql, friend.id)).toEqual([0, 0, 0])
    await send({ id: body.id, to: friend.email, amount: 100, recipient: body.recipient, note: 'Merci' })
    expect([await held(town.sql, payer.id), await held(town.sql, friend.id)]).toEqual([
      [400, 0, 0],
      [100, 0, 0],
    ])
    expect((await history()).docs[0]).toMatchObject({ category: 'transfer_out', other: 'G••• N.', note: 'Merci' })
    expect((await history('', friend)).docs[0]).toMatchObject({ category: 'transfer_in', note: 'Merci' })
  })

  it('double-clicked, and clicked ten times at once, is made once', async () => {
    await own(500)
    const { body } = await quote(friend.email)
    const sending = { id: body.id, to: friend.email, amount: 100, recipient: body.recipient }
    const answers = await Promise.all(Array.from({ length: 10 }, (_, index) => send(sending, `click-${index % 2}`)))
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200))
    expect(await held(town.sql, friend.id)).toEqual([100, 0, 0])
    expect((await send({ ...sending, amount: 99 })).code).toBe('idempotency_conflict')
  })

  it('reaches a confirmed telephone, and no other', async () => {
    await own(500)
    await town.sql.query(`update users set phone = '+237677123456' where id = $1`, [friend.id])
    expect((await quote('677 12 34 56')).code).toBe('not_found')
    await town.sql.query('update users set phone_verified_at = now() where id = $1', [friend.id])
    expect((await quote('677 12 34 56')).body.recipient).toBe('G••• N.')
    await town.sql.query('update users set phone = null, phone_verified_at = null where id = $1', [friend.id])
  })

  it('knows nobody who is no customer of this market', async () => {
    await own(500)
    const codes = [town.people.owner.email, 'nobody@town.test'].map(async (to) => (await quote(to)).code)
    expect(await Promise.all(codes)).toEqual(['not_found', 'not_found'])
    await town.sql.query('update users set active = false where id = $1', [friend.id])
    expect((await quote(friend.email)).code).toBe('not_found')
    expect((await quote(payer.email)).code).toBe('validation_failed')
  })

  it('is refused beyond what is there, beyond the limits, from a frozen wallet, and to another than was shown', async () => {
    await own(500)
    await decide('credit', { amount: 1_000, ...because })
    expect((await quote(friend.email, 501)).code).toBe('insufficient_funds')
    await decide('limits', { dailyLimit: 50, monthlyLimit: null, barredCategories: [], ...because })
    expect((await quote(friend.email, 51)).code).toBe('wallet_limit')
    const sending = { id: uuid(), to: friend.email, amount: 10, recipient: 'G••• N.' }
    expect((await send({ ...sending, recipient: 'X••• Y.' })).code).toBe('stale')
    await decide('freeze', because)
    expect((await send(sending)).code).toBe('wallet_frozen')
    expect((await send({ ...sending, to: 'nobody@town.test' })).code).toBe('not_found')
  })
})

describe('what an admin does about a wallet', () => {
  it('says why, and follows the table of its states', async () => {
    await own(100)
    expect((await decide('freeze', {})).code).toBe('validation_failed')
    expect((await decide('release', because)).code).toBe('illegal_transition')
    expect((await decide('freeze', because)).body.status).toBe('frozen')
    expect((await decide('close', because)).code).toBe('illegal_transition')
    expect((await decide('release', because)).body.status).toBe('active')
    expect((await decide('close', because)).code).toBe('wallet_not_empty')
    await spend({ customerId: payer.id, marketId: town.marketId, amount: 100 })
    expect((await decide('close', because)).body.status).toBe('closed')
    expect((await decide('credit', { amount: 10, ...because })).code).toBe('wallet_frozen')
  })

  it('grants credit once by a key, and ends what is left of it', async () => {
    await own(1)
    for (const key of ['a', 'a']) await decide('credit', { amount: 90, ...because }, `${payer.id}-${key}`)
    expect(await held(town.sql, payer.id)).toEqual([1, 90, 0])
    await spend({ customerId: payer.id, marketId: town.marketId, amount: 30 })
    const { rows } = await town.sql.query<{ id: string }>('select id from wallet_grants where wallet_id = $1', [
      await idOf(),
    ])
    const ended = await decide(`grants/${rows[0]?.id}/revoke`, because)
    expect(ended.body.amount).toBe(60)
    expect((await decide(`grants/${rows[0]?.id}/revoke`, because)).code).toBe('already_booked')
    expect(await held(town.sql, payer.id)).toEqual([1, 0, 0])
  })

  it('refuses credit that has expired already, and categories that do not exist', async () => {
    await own(1)
    const credit = await decide('credit', { amount: 9, expiresAt: '2020-01-01T00:00:00Z', ...because })
    const limits = await decide('limits', {
      dailyLimit: null,
      monthlyLimit: null,
      barredCategories: ['nothing-like-it'],
      ...because,
    })
    expect([credit.code, limits.code]).toEqual(['validation_failed', 'validation_failed'])
  })

  it('leaves reversing what credit is to its own verbs', async () => {
    await own(1)
    const { body } = await decide('credit', { amount: 9, ...because })
    const answer = await town.api.post(`/api/ledger/entries/${body.entryId}/reverse`, {
      token: town.people.admin.token,
      body: because,
    })
    expect(answer.code).toBe('illegal_transition')
  })
})

describe('a statement', () => {
  interface Statement {
    accounts: { purpose: string; opening: number; closing: number; lines: { balance: number; day: string }[] }[]
  }
  const statement = async (query: string, token = payer.token, locale?: 'en' | 'fr') =>
    town.api.get<Statement>(`/api/wallets/${await idOf()}/statement${query}`, { token, locale })

  it('begins with what was there, tells every movement, and ends with what is there', async () => {
    await own(100)
    await decide('credit', { amount: 30, ...because })
    await spend({ customerId: payer.id, marketId: town.marketId, amount: 50 })
    const { accounts } = (await statement('')).body
    expect(accounts).toMatchObject([
      { purpose: 'wallet', opening: 0, closing: 80, lines: [{ balance: 100 }, { balance: 80 }] },
      { purpose: 'promotional_credit', opening: 0, closing: 0, lines: [{ balance: 30 }, { balance: 0 }] },
    ])
    const later = (await statement('?from=2100-01-01&to=2100-01-31')).body.accounts
    expect(later).toMatchObject([{ purpose: 'wallet', opening: 80, closing: 80, lines: [] }])
  })

  it('is a table without formulas, in the reader’s language', async () => {
    await own(12_345)
    await town.sql.query(`update users set full_name = '=HYPERLINK Evil' where id = $1`, [friend.id])
    const body = { id: uuid(), to: friend.email, amount: 345, recipient: '=••• E.', note: 'Prêt' }
    expect((await town.api.post('/api/wallet/transfer', { token: payer.token, body })).status).toBe(200)
    const { body: file, headers } = await statement('?format=csv', payer.token, 'fr')
    expect(headers.get('content-type')).toMatch(/^text\/csv/)
    const rows: string[][] = parse((file as unknown as { text: string }).text, { bom: true, delimiter: ';' })
    expect(rows[0]).toEqual(['Jour', 'Compte', 'Opération', 'Référence', 'Entrée', 'Sortie', 'Solde', 'Devise'])
    expect(rows.map((row) => row.slice(2))).toEqual([
      ['Opération', 'Référence', 'Entrée', 'Sortie', 'Solde', 'Devise'],
      ['Solde initial', '', '', '', '0', 'XAF'],
      ['Écriture du bureau', '', '12345', '', '12345', 'XAF'],
      ['Envoyé', `'=••• E. · Prêt`, '', '345', '12000', 'XAF'],
      ['Solde final', '', '', '', '12000', 'XAF'],
    ])
  })

  it('is a PDF', async () => {
    await own(100)
    const response = await fetch(`${server.url}/api/wallets/${await idOf()}/statement?format=pdf`, {
      headers: { authorization: `Bearer ${payer.token}` },
    })
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  })

  it('is its customer’s and of those who look after customers, and of a bounded time', async () => {
    await own(100)
    expect((await statement('', friend.token)).code).toBe('not_found')
    expect((await statement('', town.people.owner.token)).code).toBe('not_found')
    expect((await statement('', town.people.support.token)).status).toBe(200)
    expect((await statement('?from=2020-01-01&to=2026-01-01')).code).toBe('validation_failed')
    expect((await statement('?from=2026-02-02&to=2026-02-01')).code).toBe('validation_failed')
  })
})

it('leaves books that add up', async () => {
  expect((await verifyLedger(boundApp().db)).differences).toEqual([])
})
