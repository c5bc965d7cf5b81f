import { encode } from 'blurhash'
import { fileTypeFromBuffer } from 'file-type'
import sharp, { type Sharp } from 'sharp'
import { MAX_PIXELS, PICTURE_TYPES } from '../../domain/media/file-limits'
import type { PictureFormat } from '../../domain/media/picture-sizes'
import type { Imaging } from '../../ports/imaging'

const TYPES: readonly string[] = PICTURE_TYPES
const FORMATS: readonly string[] = ['jpeg', 'png', 'webp']

/** Small enough to be read quickly, large enough for the few waves of a blurhash. */
const BLUR_SIDE = 32
const WAVES = { x: 4, y: 3 } as const

/** One core for a picture: whoever waits for an answer has the others. */
sharp.concurrency(1)

/** AVIF at low effort: of a card, effort 4 takes nine times as long as effort 1 and saves a tenth of its bytes. */
const ENCODERS: Record<PictureFormat, (picture: Sharp) => Sharp> = {
  avif: (picture) => picture.avif({ quality: 52, effort: 1 }),
  webp: (picture) => picture.webp({ quality: 76, effort: 4 }),
}

/** libvips works in threads of its own; metadata is left behind unless asked for. */
export const sharpImaging: Imaging = {
  typeOf,

  async redraw(bytes, longestSide) {
    const source = await readPicture(bytes)
    if (!source) return undefined
    try {
      const fit = { width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true } as const
      const drawn = await source
        .rotate()
        .resize(fit)
        .webp({ quality: 84, effort: 2 })
        .toBuffer({ resolveWithObject: true })
      const { width, height } = drawn.info
      return { bytes: drawn.data, width, height, blurhash: await blurhashOf(drawn.data) }
    } catch (error) {
      if (isBroken(error)) return undefined
      throw error
    }
  },

  async resize(bytes, { width, height, fit }, format) {
    const resized = sharp(bytes, { limitInputPixels: MAX_PIXELS }).resize({
      width,
      height,
      fit,
      position: 'centre',
      withoutEnlargement: fit === 'inside',
    })
    const { data, info } = await ENCODERS[format](resized).toBuffer({ resolveWithObject: true })
    return { bytes: data, width: info.width, height: info.height }
  },
}

async function typeOf(bytes: Uint8Array): Promise<string | undefined> {
  return (await fileTypeFromBuffer(bytes))?.mime
}

/** The first frame of it, where it is one of ours by content and of a size to unpack. Nothing else ever reaches libvips. */
async function readPicture(bytes: Uint8Array): Promise<Sharp | undefined> {
  if (!TYPES.includes((await typeOf(bytes)) ?? '')) return undefined
  const picture = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', pages: 1 })
  try {
    const { format, width, height } = await picture.metadata()
    return FORMATS.includes(format) && width * height <= MAX_PIXELS ? picture : undefined
  } catch (error) {
    if (isBroken(error)) return undefined
    throw error
  }
}

/** What libvips says of a file is the file's fault; everything else is ours. */
function isBroken(error: unknown): boolean {
  return error instanceof Error && !(error instanceof TypeError) && !(error instanceof RangeError)
}

async function blurhashOf(bytes: Uint8Array): Promise<string> {
  const { data, info } = await sharp(bytes)
    .resize(BLUR_SIDE, BLUR_SIDE, { fit: 'inside' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return encode(new Uint8ClampedArray(data), info.width, info.height, WAVES.x, WAVES.y)
}
