import { stringify } from 'csv-stringify/sync'
import { z } from 'zod'
import { MAX_DELIVERIES } from '../../src/commands/bulk-orders/bulk-input'
import type { Call } from '../../src/commands/context'
import {
  ADDRESS_COLUMNS,
  type AddressProblem,
  type AddressRow,
  readAddressSheet,
} from '../../src/domain/bulk-orders/address-sheet'
import type { Position } from '../../src/domain/geo/position'
import { only } from '../../src/http/access'
import { tellAddressProblem } from '../../src/http/address-file-words'
import { readAddressFile } from '../../src/http/read-address-file'
import { readFilePart, readForm } from '../../src/http/read-form'
import { route } from '../../src/http/route'
import { boundQuestions } from '../maps/bound'
import { placeOf } from '../maps/find-address'
import { ReadAddresses } from './answers'

const MAX_BYTES = 200_000

/** The empty file that `readAddresses` takes, with an example row; spreadsheets know UTF-8 by its mark. */
export const addressTemplate = route({
  method: 'get',
  path: '/bulk/template',
  summary: 'Get an empty file of addresses for a bulk order, with an example row',
  answer: z.unknown(),
  media: 'text/csv',
  access: only('customer'),
  async handle() {
    const rows = [ADDRESS_COLUMNS.map(({ name }) => name), ADDRESS_COLUMNS.map(({ example }) => example)]
    return new Response(stringify(rows, { bom: true, record_delimiter: 'windows' }), {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': 'attachment; filename="addresses.csv"',
      },
    })
  },
})

/** `POST /api/orders/bulk/addresses`: a file becomes the `deliveries` of a quote. Nothing is stored. */
export const readAddresses = route({
  method: 'post',
  path: '/bulk/addresses',
  summary: 'Read a CSV file of addresses as the deliveries of a bulk order, and tell what is wrong with its rows',
  answer: ReadAddresses,
  keyless: true,
  reads: { 'multipart/form-data': z.object({ file: z.file() }) },
  access: only('customer'),
  query: z.object({ market: z.string().min(1).max(60).optional() }),
  async handle({ call, req, query }) {
    const bytes = await readFilePart(await readForm(req), 'file', MAX_BYTES)
    const { rows: lines, problem } = readAddressFile(bytes, MAX_DELIVERIES)
    const sheet = problem ? { rows: [], problems: [problem] } : readAddressSheet(lines, MAX_DELIVERIES)
    const problems: AddressProblem[] = [...sheet.problems]
    const deliveries: ReturnType<typeof deliveryOf>[] = []
    for (const row of sheet.rows) {
      const pin = row.pin ?? (await findPin(call, row, query.market))
      if (pin) deliveries.push(deliveryOf(row, pin))
      else problems.push({ row: row.row, column: 'line1', code: 'address_not_found', value: row.cells.line1 ?? null })
    }
    return { deliveries, problems: problems.map((each) => tellAddressProblem(each, call.locale)) }
  },
})

async function findPin(call: Call, { cells }: AddressRow, market: string | undefined): Promise<Position | null> {
  await boundQuestions(call)
  const { bias } = await placeOf(call, market)
  const words = [cells.line1, cells.quarter, cells.city].filter(Boolean).join(', ')
  return call.app.geocoding.geocode(words, bias)
}

function deliveryOf({ row, cells }: AddressRow, { lat, lng }: Position) {
  const { line1 = '', city = '', quarter, region, landmark, instructions, note } = cells
  const { postal_code: postalCode, contact_name: name = '', contact_phone: phone = '' } = cells
  const address = { line1, city, quarter, region, postalCode, landmark, instructions, lat, lng }
  return { row, address, contact: { name, phone }, note }
}
