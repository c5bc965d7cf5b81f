import { sql } from 'drizzle-orm'
import sharp from 'sharp'
import { boundApp } from '../../src/commands/app'
import { systemCall } from '../../src/commands/context'
import { addPicture } from '../../src/commands/media/add-picture'
import { inParallel } from '../play/in-parallel'
import { MARKETS } from './markets'
import { type Picture, picturesOf, picturesOfCategories, type Shown } from './pictures/pictures-of'
import { PLACES } from './places'

/** As many as libuv has threads for sharp. */
const WIDTH_OF_WORK = 4

/**
 * Draws the fronts, dishes and categories of the demo that have no picture yet, and takes them in by the same door as anybody's. Their sizes are made
 * by the worker while the demo already runs. Interrupted, the next start draws what is still missing.
 */
export async function seedPictures(): Promise<number> {
  const wanted = await withoutPicture()
  const call = systemCall(boundApp(), 'seed')
  const hung = await inParallel(wanted, WIDTH_OF_WORK, async ({ ownerId, svg, alt: [en, fr] }) => {
    const bytes = await sharp(Buffer.from(svg)).png({ compressionLevel: 1 }).toBuffer()
    const { id } = await addPicture(call, { bytes, alt: { en, fr } })
    return { id, ownerId }
  })
  await hang(hung)
  return hung.length
}

type Wanted = Picture & { ownerId: string }

async function withoutPicture(): Promise<Wanted[]> {
  const bare = await boundApp().db.rows<{ id: string; of: Shown }>(sql`
    select id, jsonb_build_object('restaurant', slug) as of from restaurants where image_id is null
    union all
    select id, jsonb_build_object('category', slug) from categories where image_id is null
    union all
    select p.id, jsonb_build_object('restaurant', r.slug, 'product', l.name) from products p join restaurants r on r.id = p.restaurant_id
      join products_locales l on l._parent_id = p.id and l._locale = 'en' where p.image_id is null`)
  const ids = new Map(bare.map(({ id, of }) => [nameOf(of), id]))
  const fronts = MARKETS.flatMap(({ slug }) => PLACES[slug].flatMap((place) => picturesOf(slug, place)))
  return [...picturesOfCategories(), ...fronts].flatMap((picture) => {
    const ownerId = ids.get(nameOf(picture.of))
    return ownerId ? [{ ...picture, ownerId }] : []
  })
}

function nameOf(of: Shown): string {
  return JSON.stringify('category' in of ? [of.category] : [of.restaurant, of.product ?? null])
}

/** Ids are of one row of all tables, so each table finds its own. */
async function hang(pictures: readonly { id: string; ownerId: string }[]): Promise<void> {
  await boundApp().db.rows(sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(pictures)}::jsonb) as g (id uuid, "ownerId" uuid)
    ), fronts as (
      update restaurants r set image_id = g.id, updated_at = now() from given g where r.id = g."ownerId"
    ), headings as (
      update categories c set image_id = g.id, updated_at = now() from given g where c.id = g."ownerId"
    )
    update products p set image_id = g.id, updated_at = now() from given g where p.id = g."ownerId"`)
}
