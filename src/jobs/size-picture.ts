import { sql } from 'drizzle-orm'
import type { App } from '../commands/app'
import { systemCall } from '../commands/context'
import { storeSizes } from '../commands/media/store-sizes'
import { pictureFolder, pictureKey } from '../domain/media/picture'
import { type MadeSize, PICTURE_SIZES, SIZE_NAMES, type SizeName } from '../domain/media/picture-sizes'
import type { JobMap } from '../events/job-map'
import type { Job } from './job'

/** Makes the sizes of a picture. Begun anew after a kill: each file is named by what it is, so making it twice makes it once. */
export const sizePicture: Job<JobMap['size-picture']> = {
  name: 'size-picture',
  async run(app, { mediaId }) {
    const waiting = await app.db.row(sql`select id from media where id = ${mediaId} and made is null`)
    if (!waiting) return
    const original = await app.storage.get(pictureKey(mediaId, 'original', 'webp'))
    if (!original) throw new Error(`the picture ${mediaId} has no file`)
    const made: MadeSize[] = []
    for (const name of SIZE_NAMES) made.push(await makeSize(app, { mediaId, name, original }))
    const { stored } = await storeSizes(systemCall(app, `size-picture:${mediaId}`), { mediaId, made })
    // Removed meanwhile: its files went before these were made.
    if (!stored) for await (const { key } of app.storage.list(pictureFolder(mediaId))) await app.storage.remove(key)
  },
}

interface Wish {
  mediaId: string
  name: SizeName
  original: Uint8Array
}

async function makeSize({ imaging, storage }: App, { mediaId, name, original }: Wish): Promise<MadeSize> {
  const make = async (format: 'avif' | 'webp') => {
    const drawn = await imaging.resize(original, PICTURE_SIZES[name], format)
    await storage.put(pictureKey(mediaId, name, format), drawn.bytes)
    return drawn
  }
  const [avif, webp] = [await make('avif'), await make('webp')]
  const { width, height } = webp
  return { name, width, height, bytes: { avif: avif.bytes.length, webp: webp.bytes.length } }
}
