import { sql } from 'drizzle-orm'
import sharp from 'sharp'
import { boundApp } from '../../src/commands/app'
import { systemCall } from '../../src/commands/context'
import { addDocument } from '../../src/commands/documents/add-document'
import { HEIGHT, WIDTH } from './pictures/scene'
import { box } from './pictures/svg'

const LEFT = 60
const LINES = [
  'Demo Botanical Laboratory: an invented document',
  'Potency: as labelled, within 5 %',
  'Residual solvents: not detected',
  'Pesticides, heavy metals, mould: pass',
]

/**
 * Gives every shop of the demo whose goods ask for a laboratory's result the one that it has, a sheet of paper that says to be invented,
 * by the same door as anybody's. What has one is left alone.
 */
export async function seedLabResults(): Promise<number> {
  const app = boundApp()
  const call = systemCall(app, 'seed')
  const shops = await app.db.rows<{ id: string; name: string }>(sql`
    select distinct r.id, r.name from products p join restaurants r on r.id = p.restaurant_id
      join categories c on c.id = p.category_id
    where c.attributes @> '[{"key":"lab_result"}]' and not coalesce(p.attributes, '{}') ? 'lab_result' order by r.name`)
  for (const shop of shops) {
    const bytes = await sharp(Buffer.from(sheet(shop.name)))
      .png()
      .toBuffer()
    const told = { purpose: 'lab_result', restaurantId: shop.id, shown: true, name: 'Lab result' } as const
    const { id } = await addDocument(call, { ...told, bytes })
    await app.db.rows(sql`
      update products p set attributes = coalesce(p.attributes, '{}') || jsonb_build_object('lab_result', ${id}::text)
      from categories c where c.id = p.category_id and p.restaurant_id = ${shop.id}
        and c.attributes @> '[{"key":"lab_result"}]' and not coalesce(p.attributes, '{}') ? 'lab_result'`)
  }
  return shops.length
}

function sheet(shop: string): string {
  const escaped = shop.replace(/&/g, '&amp;').replace(/</g, '&lt;')
  const lines = LINES.map((line, index) => `<text x="${LEFT}" y="${170 + index * 48}" font-size="22">${line}</text>`)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" font-family="sans-serif">`,
    box(0, 0, WIDTH, HEIGHT, '#e8e4da'),
    box(30, 24, WIDTH - 60, HEIGHT - 48, '#ffffff'),
    `<text x="${LEFT}" y="100" font-size="32">Lab result · ${escaped}</text>`,
    ...lines,
    '</svg>',
  ].join('')
}
