import { WaybillError } from '../../domain/errors'
import { MAX_PICTURE_BYTES } from '../../domain/media/file-limits'
import type { DrawnPicture } from '../../ports/imaging'
import type { App } from '../app'
import { assertClean } from './assert-clean'

/**
 * The one door for pictures: of a bearable size, looked into, and drawn anew.
 * @param bytes JPEG, PNG or WebP of at most 5 MB, by content (SEC-8)
 * @param longestSide in pixels
 * @throws WaybillError `file_too_large`, `file_unsupported`, `file_infected`, `unavailable`
 */
export async function takeIn(app: App, bytes: Uint8Array, longestSide: number): Promise<DrawnPicture> {
  if (bytes.length > MAX_PICTURE_BYTES) throw new WaybillError('file_too_large')
  await assertClean(app, bytes)
  const drawn = await app.imaging.redraw(bytes, longestSide)
  if (!drawn) throw new WaybillError('file_unsupported')
  return drawn
}
