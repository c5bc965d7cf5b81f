import { mkdir, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import type { Payload } from 'payload'
import sharp from 'sharp'
import { boundApp } from '../../src/commands/app'
import { inParallel } from '../play/in-parallel'
import { MARKETS } from './markets'
import { type Picture, picturesOf } from './pictures/pictures-of'
import { HEIGHT, WIDTH } from './pictures/scene'
import { PLACES } from './places'

/** As many as libuv has threads for sharp. */
const WIDTH_OF_WORK = 4

/**
 * Draws the fronts and dishes of the demo that have no picture yet and stores them as media. By SQL: an upload through Payload would
 * write each picture twice, since the card is as large as the drawing. Files that are there already, of another database, are kept.
 */
export async function seedPictures(payload: Payload): Promise<number> {
  const wanted = await withoutPicture()
  if (wanted.length === 0) return 0
  const directory = payload.collections.media.config.upload.staticDir ?? '.data/media'
  await mkdir(directory, { recursive: true })
  const { newId } = boundApp()
  const media = await inParallel(wanted, WIDTH_OF_WORK, async ({ ownerId, svg, filename, alt: [en, fr], of }) => {
    const size = await paint(svg, join(directory, filename))
    return { id: newId(), ownerId, isProduct: of.product !== undefined, filename, size, alt: { en, fr } }
  })
  await store(media)
  return media.length
}

type Wanted = Picture & { ownerId: string }

async function withoutPicture(): Promise<Wanted[]> {
  const bare = await boundApp().db.rows<{ id: string; restaurant: string; product: string | null }>(sql`
    select id, slug as restaurant, null as product from restaurants where image_id is null
    union all
    select p.id, r.slug, l.name from products p join restaurants r on r.id = p.restaurant_id
      join products_locales l on l._parent_id = p.id and l._locale = 'en' where p.image_id is null`)
  const ids = new Map(bare.map(({ id, restaurant, product }) => [JSON.stringify([restaurant, product]), id]))
  return MARKETS.flatMap(({ slug }) => PLACES[slug].flatMap((place) => picturesOf(slug, place))).flatMap((picture) => {
    const ownerId = ids.get(JSON.stringify([picture.of.restaurant, picture.of.product ?? null]))
    return ownerId ? [{ ...picture, ownerId }] : []
  })
}

/** Paints what is not there yet. @returns its size in bytes */
async function paint(svg: string, file: string): Promise<number> {
  const known = await stat(file).catch(() => undefined)
  if (known) return known.size
  const data = await sharp(Buffer.from(svg)).webp({ quality: 82, effort: 2 }).toBuffer()
  // Renamed into place: an interruption never leaves half a picture.
  await writeFile(`${file}.new`, data)
  await rename(`${file}.new`, file)
  return data.length
}

async function store(
  media: readonly { id: string; ownerId: string; isProduct: boolean; filename: string; size: number; alt: object }[],
): Promise<void> {
  await boundApp().db.rows(sql`
    with given as (
      select g.*, '/api/media/file/' || g.filename as url from jsonb_to_recordset(${JSON.stringify(media)}::jsonb)
        as g (id uuid, "ownerId" uuid, "isProduct" boolean, filename text, size numeric, alt jsonb)
    ), made as (
      insert into media (id, filename, url, mime_type, filesize, width, height, focal_x, focal_y, sizes_card_filename, sizes_card_url,
        sizes_card_mime_type, sizes_card_filesize, sizes_card_width, sizes_card_height, created_at, updated_at)
      select id, filename, url, 'image/webp', size, ${WIDTH}, ${HEIGHT}, 50, 50, filename, url, 'image/webp', size, ${WIDTH}, ${HEIGHT}, now(), now()
      from given
    ), told as (
      insert into media_locales (_parent_id, _locale, alt) select g.id, a.key::_locales, a.value from given g, jsonb_each_text(g.alt) a
    ), fronts as (
      update restaurants r set image_id = g.id, updated_at = now() from given g where r.id = g."ownerId" and not g."isProduct"
    )
    update products p set image_id = g.id, updated_at = now() from given g where p.id = g."ownerId" and g."isProduct"`)
}
