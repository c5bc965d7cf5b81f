import { afterAll, beforeAll, expect, it } from 'vitest'
import { orderBulk } from '../../factories/bulk-orders'
import { makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

interface Read {
  deliveries: { row: number; address: { line1: string }; contact: object }[]
  problems: { row: number | null; column: string | null; code: string; message: string }[]
}

function read(contents: string | Uint8Array<ArrayBuffer>, locale?: 'en' | 'fr') {
  const form = new FormData()
  form.set('file', new File([contents], 'offices.csv'))
  return town.api.post<Read>('/api/orders/bulk/addresses', { token: town.people.customer.token, form, locale })
}

it('turns a spreadsheet into deliveries that can be ordered, and says what is wrong with the other rows', async () => {
  const rows = [
    'contact_name;contact_phone;line1;city;lat;lng;note',
    'Aïcha Ngono;+237699000333;1 Rue Joss;Douala;4,056;9,70;No onions',
    ';+237699000334;2 Rue Joss;Douala;4,057;9,70;',
    'Paul Etame;+237699000335;3 Rue Joss;Douala;4,058;9,70;',
  ]
  const { status, body } = await read(`\ufeff${rows.join('\r\n')}`, 'fr')
  expect(status).toBe(200)
  expect(body.deliveries.map(({ row }) => row)).toEqual([2, 4])
  expect(body.problems).toEqual([
    { row: 3, column: 'contact_name', code: 'required', value: null, message: 'Cette cellule doit être remplie.' },
  ])
  const placed = await orderBulk(town, { deliveries: body.deliveries })
  expect(placed.status).toBe(201)
  const { rows: stored } = await town.sql.query(
    'select address_line1, contact_name, customer_note from orders where bulk_id = $1 order by number',
    [placed.body.id],
  )
  expect(stored).toEqual([
    { address_line1: '1 Rue Joss', contact_name: 'Aïcha Ngono', customer_note: 'No onions' },
    { address_line1: '3 Rue Joss', contact_name: 'Paul Etame', customer_note: null },
  ])
})

it('looks up an address without a pin, and tells one that nobody knows', async () => {
  const rows = ['contact_name,contact_phone,line1,city', 'A,+237699000333,Qwzx Vbnm 77,Nowhereville']
  expect((await read(rows.join('\n'))).body).toMatchObject({
    deliveries: [],
    problems: [{ row: 2, column: 'line1', code: 'address_not_found' }],
  })
})

it.each([
  ['another encoding', new Uint8Array([0xe9, 0x0a, 0xff]), 'encoding'],
  ['an open quotation mark', 'contact_name,line1\n"A,b', 'malformed'],
  ['nothing in it', '', 'empty_file'],
])('tells of a file with %s', async (_, contents, code) => {
  expect((await read(contents)).body.problems.map((problem) => problem.code)).toEqual([code])
})

it('gives the template that it reads', async () => {
  const { token } = town.people.customer
  const { body } = await town.api.get<{ text: string }>('/api/orders/bulk/template', { token })
  const again = await read(body.text)
  expect(again.body).toMatchObject({ deliveries: [{ row: 2 }], problems: [] })
})
