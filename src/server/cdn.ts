import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import type { RequestHandler, Response } from 'express'
import type { App } from '../commands/app'
import { WaybillError } from '../domain/errors'
import { ORIGINAL, pictureKey, readCdnName } from '../domain/media/picture'
import { findPictureFile } from '../queries/picture-file'

/** The contents at an address never change (PERF-2). */
const FOR_GOOD = 'public, max-age=31536000, immutable'
/** The original in place of a size that is still being made. */
const FOR_NOW = 'public, max-age=5'

/** `GET /cdn/<hash>/<size>.<format>`: pictures for everybody, on any site, from any cache on the way. */
export function cdn(app: App): RequestHandler {
  return async (req, res) => {
    const { hash = '', name = '' } = req.params as { hash?: string; name?: string }
    const asked = readCdnName(hash, name)
    try {
      const picture = asked && (await findPictureFile(app.db, hash))
      if (!asked || !picture) return refuse(res, 404)
      const made = picture.sized || asked.size === ORIGINAL
      const { size, format } = made ? asked : ({ size: ORIGINAL, format: 'webp' } as const)
      const etag = `"${hash}-${size}-${format}"`
      res.set({
        ETag: etag,
        'Cache-Control': made ? FOR_GOOD : FOR_NOW,
        'Content-Type': `image/${format}`,
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'Cross-Origin-Resource-Policy': 'cross-origin',
        'Access-Control-Allow-Origin': '*',
      })
      // Also for who asks past caches: the contents cannot have changed.
      if (knows(req.headers['if-none-match'], etag)) {
        res.status(304).end()
        return
      }
      const file = await app.storage.open(pictureKey(picture.id, size, format))
      if (!file) {
        app.logger.error({ mediaId: picture.id, size, format }, 'a picture has no file')
        return refuse(res, 404)
      }
      res.set('Content-Length', String(file.bytes))
      if (req.method === 'HEAD') {
        await file.body.cancel()
        res.end()
        return
      }
      await pipeline(Readable.fromWeb(file.body as ReadableStream), res)
    } catch (error) {
      if (res.headersSent) return void res.destroy()
      app.logger.error({ err: error, hash }, 'a picture could not be sent')
      refuse(res, error instanceof WaybillError && error.code === 'unavailable' ? 503 : 500)
    }
  }
}

function knows(told: string | undefined, etag: string): boolean {
  return told === '*' || (told?.split(/\s*,\s*/) ?? []).some((known) => known.replace(/^W\//, '') === etag)
}

/** What is not there now may be there soon: no cache remembers it. */
function refuse(res: Response, status: number): void {
  for (const name of ['ETag', 'Content-Length']) res.removeHeader(name)
  res.status(status).set('Cache-Control', 'no-store').type('text').send('')
}
