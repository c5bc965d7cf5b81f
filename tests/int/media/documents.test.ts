import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aesGcmVault } from '../../../src/adapters/vault/aes-gcm'
import { boundApp } from '../../../src/commands/app'
import { resealDocuments } from '../../../src/jobs/reseal-documents'
import { told } from '../../factories/ask'
import { addDocument, documentForm, PDF, shownResult } from '../../factories/files'
import { drawPhoto } from '../../factories/photos'
import { makeTown, type Person, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town
const KEY = { id: 'k1', secret: 'q8Zt1vNw4Yb7Ke0Rj3Ms6Ph9Ld2Xf5Gc8Ua' }

beforeAll(async () => {
  server = await startTestServer({ DATA_KEYS: `${KEY.id}:${KEY.secret}` })
  town = await makeTown(server)
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

const link = async (id: string, who?: Person) =>
  town.api.post<{ url: string; expiresAt: string }>(`/api/documents/${id}/link`, { token: who?.token })
const redeem = (url: string, who?: Person) =>
  fetch(server.url + url, { headers: who ? { authorization: `Bearer ${who.token}` } : {} })
const send = (fields: Record<string, string>, bytes: Uint8Array = PDF, who = town.people.owner) =>
  town.api.post('/api/documents', { token: who.token, form: documentForm(bytes, fields) })
const labResult = () =>
  addDocument(town, town.people.owner, { purpose: 'lab_result', productId: town.mine.products[0] ?? '' })
const sealedFile = (id: string) => boundApp().storage.get(`documents/${id}/sealed.bin`)

describe('a private document', () => {
  it('comes back to its owner by a link, as it was', async () => {
    const { owner } = town.people
    const id = await labResult()
    const { body } = await link(id, owner)
    expect(new Date(body.expiresAt).getTime() - Date.now()).toBeLessThanOrEqual(3_600_000)
    const response = await redeem(body.url, owner)
    expect(Buffer.from(await response.arrayBuffer()).equals(PDF)).toBe(true)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': "attachment; filename*=UTF-8''paper.pdf",
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    })
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it('lies sealed in the storage, and its contents are in no row', async () => {
    const id = await labResult()
    const sealed = Buffer.from((await sealedFile(id)) ?? [])
    expect(sealed.subarray(0, 7).toString('latin1')).toBe('WBV1\x02k1')
    expect(sealed.includes('%PDF')).toBe(false)
    expect((await town.sql.query('select key_id from documents where id = $1', [id])).rows).toEqual([{ key_id: 'k1' }])
  })

  it('that is a picture is drawn anew: no place, no camera', async () => {
    const id = await addDocument(
      town,
      town.people.customer,
      { purpose: 'identity', name: 'Carte d’identité' },
      await drawPhoto(),
    )
    const { body } = await link(id, town.people.customer)
    const response = await redeem(body.url, town.people.customer)
    expect(response.headers.get('content-type')).toBe('image/webp')
    expect(response.headers.get('content-disposition')).toBe("inline; filename*=UTF-8''Carte%20d%E2%80%99identit%C3%A9")
    expect(Buffer.from(await response.arrayBuffer()).includes('of the camera')).toBe(false)
  })

  it('is taken by its content alone: no page, no svg, no archive, no executable, no PDF that only says so', async () => {
    const about = { purpose: 'lab_result', productId: town.mine.products[0] ?? '' }
    for (const text of [
      '<html><script>1</script>',
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'PK\u0003\u0004zip',
      'MZ\u0090',
      'x',
      ' %PD',
    ])
      expect(told(await send(about, Buffer.from(text)))).toBe('415 file_unsupported')
    expect(told(await send(about, Buffer.concat([PDF, Buffer.alloc(10_000_000)])))).toBe('413 file_too_large')
    expect(told(await send(about, Buffer.alloc(12_000_000)))).toBe('413 too_large')
    const large = await send(about, Buffer.concat([PDF, Buffer.alloc(9_000_000)]))
    expect(large.status).toBe(201)
  })

  it('is never named by a path', async () => {
    const { body } = await town.api.post<{ name: string }>('/api/documents', {
      token: town.people.customer.token,
      form: documentForm(PDF, { purpose: 'identity' }, '../../..\\etc\\pass\u0007wd.pdf'),
    })
    expect(body.name).toBe('passwd.pdf')
  })

  it('is about something of one’s own', async () => {
    const { people, other, mine } = town
    expect(told(await send({ purpose: 'lab_result', productId: other.products[0] ?? '' }))).toBe('404 not_found')
    expect(told(await send({ purpose: 'licence', restaurantId: other.id }))).toBe('404 not_found')
    expect(told(await send({ purpose: 'licence' }))).toBe('400 validation_failed')
    expect(told(await send({ purpose: 'licence', restaurantId: mine.id }, PDF, people.staff))).toBe('404 not_found')
    expect(told(await send({ purpose: 'lab_result', productId: mine.products[0] ?? '' }, PDF, people.customer))).toBe(
      '404 not_found',
    )
    expect(told(await send({ purpose: 'secret' }))).toBe('400 validation_failed')
    expect(told(await send({ purpose: 'licence', restaurantId: mine.id, shown: 'true' }))).toBe('403 forbidden')
    expect((await send({ purpose: 'licence', restaurantId: other.id }, PDF, people.admin)).status).toBe(201)
  })
})

describe('who reads one', () => {
  const WHO = [
    'customer',
    'otherCustomer',
    'owner',
    'otherOwner',
    'staff',
    'driver',
    'support',
    'compliance',
    'admin',
  ] as const
  const readersOf = async (id: string) => {
    const answers = await Promise.all(
      WHO.map(async (who) => ((await link(id, town.people[who])).status === 200 ? [who] : [])),
    )
    return answers.flat()
  }

  it('of a proof of identity: whose it is, compliance and admins', async () => {
    const id = await addDocument(town, town.people.customer, { purpose: 'identity' })
    expect(await readersOf(id)).toEqual(['customer', 'compliance', 'admin'])
    expect((await link(id)).status).toBe(404)
  })

  it('of a licence: the restaurant’s owner, compliance and admins; its staff do not', async () => {
    const id = await addDocument(town, town.people.owner, { purpose: 'licence', restaurantId: town.mine.id })
    expect(await readersOf(id)).toEqual(['owner', 'compliance', 'admin'])
    const list = await town.api.get<{ docs: { id: string }[] }>('/api/documents?limit=200', {
      token: town.people.staff.token,
    })
    expect(list.body.docs.map((row) => row.id)).not.toContain(id)
  })

  it('of a lab result: the restaurant too, and everybody where it is shown', async () => {
    expect(await readersOf(await labResult())).toEqual(['owner', 'staff', 'compliance', 'admin'])
    const shown = await shownResult(town)
    expect(await readersOf(shown)).toEqual([...WHO])
    const { body } = await link(shown)
    expect((await redeem(body.url)).status).toBe(200)
  })

  it('is written down, with every link and every reading', async () => {
    const id = await labResult()
    const { body } = await link(id, town.people.compliance)
    await redeem(body.url, town.people.compliance)
    const { rows } = await town.sql.query(
      'select command, actor_role from compliance_log where subject_id = $1 order by at, id',
      [id],
    )
    expect(rows).toEqual([
      { command: 'document.add', actor_role: 'owner' },
      { command: 'document.link', actor_role: 'compliance' },
      { command: 'document.open', actor_role: 'compliance' },
    ])
  })
})

describe('a link', () => {
  it('is of no use to anybody else, nor to nobody', async () => {
    const id = await labResult()
    const { body } = await link(id, town.people.owner)
    for (const who of ['otherOwner', 'staff', 'compliance', 'admin', 'customer'] as const)
      expect((await redeem(body.url, town.people[who])).status, who).toBe(404)
    expect((await redeem(body.url)).status).toBe(404)
    expect((await redeem(body.url, town.people.owner)).status).toBe(200)
  })

  it('opens no other document, and nothing when it is forged', async () => {
    const { owner } = town.people
    const [one, two] = [await labResult(), await labResult()]
    const { body } = await link(one, owner)
    expect((await redeem(body.url.replace(one, two), owner)).status).toBe(404)
    const [head = '', claims = '', signature = ''] =
      new URL(body.url, server.url).searchParams.get('link')?.split('.') ?? []
    const other = Buffer.from(Buffer.from(claims, 'base64url').toString().replace(one, two)).toString('base64url')
    const unsigned = Buffer.from('{"alg":"none"}').toString('base64url')
    for (const forged of [
      `${head}.${other}.${signature}`,
      `${unsigned}.${other}.`,
      `${head}.${claims}.${signature.slice(0, -4)}AAAA`,
      'x',
      '',
    ])
      expect((await redeem(`/api/documents/${two}/file?link=${forged}`, owner)).status).toBe(404)
    expect((await redeem(`/api/documents/${two}/file?link=${owner.token}`, owner)).status, 'a token is no link').toBe(
      404,
    )
    expect((await redeem(`/api/documents/${two}/file`, owner)).status).toBe(400)
  })

  it('ends after an hour', async () => {
    const { owner } = town.people
    const id = await labResult()
    const { tokens } = boundApp()
    const grant = (secondsAgo: number) =>
      tokens.fileLink({
        documentId: id,
        role: 'owner',
        userId: owner.id,
        at: new Date(Date.now() - secondsAgo * 1000),
        lifetimeSeconds: 3600,
      })
    expect((await redeem(`/api/documents/${id}/file?link=${await grant(3_500)}`, owner)).status).toBe(200)
    expect((await redeem(`/api/documents/${id}/file?link=${await grant(3_601)}`, owner)).status).toBe(404)
  })

  it('ends with what granted it: the restaurant, or the document itself', async () => {
    const leaver = await town.person('staff', { restaurants: [town.mine.id] })
    const id = await labResult()
    const { body } = await link(id, leaver)
    expect((await redeem(body.url, leaver)).status).toBe(200)
    await town.sql.query('delete from users_rels where parent_id = $1', [leaver.id])
    await expect.poll(async () => (await redeem(body.url, leaver)).status, { timeout: 10_000 }).toBe(404)
    const mine = await link(id, town.people.owner)
    expect((await town.api.post(`/api/documents/${id}/remove`, { token: town.people.owner.token })).status).toBe(200)
    expect((await redeem(mine.body.url, town.people.owner)).status).toBe(404)
    await expect.poll(() => sealedFile(id), { timeout: 10_000 }).toBeUndefined()
  })
})

describe('a new key', () => {
  it('seals everything anew, and the old one may go', async () => {
    const id = await labResult()
    const app = boundApp()
    const next = { id: 'k2', secret: 'Hn4Vd7Bk0Qw3Ez6Tx9Cy2Rm5Jp8Lf1Sg4Oa' }
    const both = { ...app, vault: aesGcmVault([next, KEY]) }
    await resealDocuments.run(both, {})
    await resealDocuments.run(both, {})
    const { rows } = await town.sql.query("select count(*)::int as n from documents where key_id <> 'k2' and id = $1", [
      id,
    ])
    expect(rows).toEqual([{ n: 0 }])
    const sealed = (await sealedFile(id)) ?? new Uint8Array()
    expect(Buffer.from(aesGcmVault([next]).open(sealed, `document:${id}`)).equals(PDF)).toBe(true)
    expect(() => aesGcmVault([KEY]).open(sealed, `document:${id}`)).toThrow(/k2/)
  })

  it('leaves what another document was sealed for shut', async () => {
    const [one, two] = [await labResult(), await labResult()]
    await boundApp().storage.put(`documents/${one}/sealed.bin`, (await sealedFile(two)) ?? new Uint8Array())
    const { body } = await link(one, town.people.owner)
    expect((await redeem(body.url, town.people.owner)).status).toBe(500)
  })
})
