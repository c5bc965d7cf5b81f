import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import type { Payload } from 'payload'
import sharp from 'sharp'
import { boundApp } from '../../src/commands/app'
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
 * Gives every shop of the demo whose goods ask for a laboratory's result the one that it has, a sheet of paper that says to be invented.
 * What has one is left alone.
 */
export async function seedLabResults(payload: Payload): Promise<number> {
  const { db, newId } = boundApp()
  const shops = await db.rows<{ id: string; slug: string; name: string }>(sql`
    select distinct r.id, r.slug, r.name from products p join restaurants r on r.id = p.restaurant_id
      join categories c on c.id = p.category_id
    where c.attributes @> '[{"key":"lab_result"}]' and not coalesce(p.attributes, '{}') ? 'lab_result' order by r.slug`)
  if (shops.length === 0) return 0
  const directory = payload.collections.media.config.upload.staticDir ?? '.data/media'
  await mkdir(directory, { recursive: true })
  for (const shop of shops) {
    const filename = `lab-result-${shop.slug}.webp`
    const data = await sharp(Buffer.from(sheet(shop.name)))
      .webp({ quality: 82, effort: 2 })
      .toBuffer()
    // Renamed into place: an interruption never leaves half a sheet.
    await writeFile(join(directory, `${filename}.new`), data)
    await rename(join(directory, `${filename}.new`), join(directory, filename))
    await store(shop.id, { id: newId(), filename, size: data.length })
  }
  return shops.length

  async function store(shopId: string, file: { id: string; filename: string; size: number }): Promise<void> {
    const url = `/api/media/file/${file.filename}`
    await db.rows(sql`
      with made as (
        insert into media (id, filename, url, mime_type, filesize, width, height, sizes_card_filename, sizes_card_url, created_at, updated_at)
        values (${file.id}, ${file.filename}, ${url}, 'image/webp', ${file.size}, ${WIDTH}, ${HEIGHT}, ${file.filename}, ${url}, now(), now())
        on conflict (filename) do update set filesize = excluded.filesize returning id
      ), told as (
        insert into media_locales (_parent_id, _locale, alt)
        select id, l.locale::_locales, l.alt from made, (values ('en', 'Lab result'), ('fr', 'Analyse de laboratoire')) l (locale, alt)
        on conflict do nothing
      )
      update products p set attributes = coalesce(p.attributes, '{}') || jsonb_build_object('lab_result', (select id from made))
      from categories c where c.id = p.category_id and p.restaurant_id = ${shopId}
        and c.attributes @> '[{"key":"lab_result"}]' and not coalesce(p.attributes, '{}') ? 'lab_result'`)
  }
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
