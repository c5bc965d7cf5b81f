import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { stringify } from 'csv-stringify'
import { sql } from 'drizzle-orm'
import type { Endpoint } from 'payload'
import { z } from 'zod'
import type { Call } from '../../src/commands/context'
import { exportMenu, templateRows } from '../../src/commands/menu-imports/export-menu'
import { assertRuns } from '../../src/commands/restaurants/own-restaurant'
import { WaybillError } from '../../src/domain/errors'
import { SHEETS, type SheetName } from '../../src/domain/menu-imports/sheet'
import { CSV_STYLES, type CsvStyle } from '../../src/domain/menu-imports/write-cell'
import type { CurrencyCode } from '../../src/domain/money/currencies'
import { only } from '../../src/http/access'
import { IdParam } from '../../src/http/params'
import { route } from '../../src/http/route'

const kitchen = only('owner', 'staff', 'admin')
const Csv = z.object({ style: z.enum(CSV_STYLES).default('point') })
const Sheet = IdParam.extend({ sheet: z.enum(SHEETS) })

async function restaurantOf(call: Call, id: string) {
  assertRuns(call.actor, id)
  const found = await call.app.db.row<{ id: string; slug: string; currency: CurrencyCode }>(sql`
    select r.id, r.slug, m.currency from restaurants r join markets m on m.id = r.market_id where r.id = ${id}`)
  if (!found) throw new WaybillError('not_found')
  return found
}

/** Spreadsheets know UTF-8 by its mark; semicolons part the cells where a comma stands in numbers. */
function csvAnswer(rows: Iterable<string[]> | AsyncIterable<string[]>, style: CsvStyle, filename: string): Response {
  const lines = Readable.from(rows).pipe(
    stringify({
      bom: true,
      delimiter: style === 'comma' ? ';' : ',',
      record_delimiter: 'windows',
      quoted_match: /[\r\n]/,
    }),
  )
  return new Response(Readable.toWeb(lines) as ReadableStream as unknown as BodyInit, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${filename}"`,
      'Cache-Control': 'no-store',
    },
  })
}

async function jsonRows(rows: AsyncIterable<string[]>): Promise<Record<string, string>[]> {
  let header: string[] | undefined
  const items: Record<string, string>[] = []
  for await (const cells of rows) {
    const names = header
    if (names) items.push(Object.fromEntries(cells.map((cell, index) => [names[index] ?? '', cell])))
    else header = cells
  }
  return items
}

const MenuRows = z.array(z.record(z.string(), z.string()))

/** A menu as files: exactly what an import takes, so that one after the other changes nothing. */
export const exportEndpoints: Endpoint[] = [
  route({
    method: 'get',
    path: '/:id/menu-export/:sheet',
    summary: 'Export a menu’s products or options as CSV',
    answer: z.unknown(),
    media: 'text/csv',
    access: kitchen,
    params: Sheet,
    query: Csv,
    async handle({ call, params: { id, sheet }, query: { style } }) {
      const restaurant = await restaurantOf(call, id)
      return csvAnswer(exportMenu(call.app.db, restaurant, sheet, style), style, `${restaurant.slug}-${sheet}.csv`)
    },
  }),
  route({
    method: 'get',
    path: '/:id/menu-export',
    summary: 'Export a menu whole, as JSON',
    answer: z.object({ products: MenuRows, options: MenuRows }),
    access: kitchen,
    params: IdParam,
    async handle({ call, params: { id } }) {
      const restaurant = await restaurantOf(call, id)
      const rows = (sheet: SheetName) => jsonRows(exportMenu(call.app.db, restaurant, sheet, 'point'))
      const menu = { products: await rows('products'), options: await rows('options') }
      const headers = { 'Content-Disposition': `attachment; filename="${restaurant.slug}-menu.json"` }
      return Response.json(menu, { headers })
    },
  }),
  route({
    method: 'get',
    path: '/:id/menu-template/:sheet',
    summary: 'Get an empty file for an import, with an example row for each category',
    answer: z.unknown(),
    media: 'text/csv',
    access: kitchen,
    params: Sheet,
    query: Csv,
    async handle({ call, params: { id, sheet }, query: { style } }) {
      await restaurantOf(call, id)
      return csvAnswer(await templateRows(call.app.db, id, sheet, style), style, `template-${sheet}.csv`)
    },
  }),
]
