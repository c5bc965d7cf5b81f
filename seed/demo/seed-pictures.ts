import { sql } from 'drizzle-orm'
import sharp from 'sharp'
import { boundApp } from '../../src/commands/app'
import { systemCall } from '../../src/commands/context'
import { addPicture } from '../../src/commands/media/add-picture'
import { inParallel } from '../play/in-parallel'
import { MARKETS } from './markets'
import { type Picture, picturesOf } from './pictures/pictures-of'
import { PLACES } from './places'

/** As many as libuv has threads for sharp. */
const WIDTH_OF_WORK = 4

/**
 * Draws the fronts and dishes of the demo that have no picture yet, and takes them in by the same door as anybody's. Their sizes are made
 * by the worker while the demo already runs. Interrupted, the next start draws what is still missing.
 */
export async function seedPictures(): Promise<number> {
  const wanted = await withoutPicture()
  const call = systemCall(boundApp(), 'seed')
  const hung = await inParallel(wanted, WIDTH_OF_WORK, async ({ ownerId, svg, alt: [en, fr], of }) => {
    const bytes = await sharp(Buffer.from(svg)).png({ compressionLevel: 1 }).toBuffer()
    const { id } = await addPicture(call, { bytes, alt: { en, fr } })
    return { id, ownerId, isProduct: of.product !== undefined }
  })
  await hang(hung)
  return hung.length
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

async function hang(pictures: readonly { id: string; ownerId: string; isProduct: boolean }[]): Promise<void> {
  await boundApp().db.rows(sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(pictures)}::jsonb) as g (id uuid, "ownerId" uuid, "isProduct" boolean)
    ), fronts as (
      update restaurants r set image_id = g.id, updated_at = now() from given g where r.id = g."ownerId" and not g."isProduct"
    )
    update products p set image_id = g.id, updated_at = now() from given g where p.id = g."ownerId" and g."isProduct"`)
}
