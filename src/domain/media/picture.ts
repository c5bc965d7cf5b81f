import { PICTURE_FORMATS, type PictureFormat, SIZE_NAMES, type SizeName } from './picture-sizes'

/** What is known of a stored picture. */
export interface StoredPicture {
  /** 32 hexadecimal digits of the contents' SHA-256. */
  readonly hash: string
  readonly alt: string | null
  readonly blurhash: string
  readonly width: number
  readonly height: number
}

/** A picture as the API tells it; `src` holds an address for each size and format, and of the original. */
export interface Picture extends Omit<StoredPicture, 'hash'> {
  readonly src: PictureSources
}

export type PictureSources = Readonly<Record<SizeName, Readonly<Record<PictureFormat, string>>>> & {
  readonly original: string
}

export const ORIGINAL = 'original'

/** Where everybody finds a picture. The contents at an address never change: other contents, another hash. */
export function cdnPath(hash: string, size: SizeName | typeof ORIGINAL, format: PictureFormat): string {
  return `/cdn/${hash}/${size}.${format}`
}

/** Where the storage keeps it: by row, so that taking one away never takes another's with it. */
export function pictureKey(mediaId: string, size: SizeName | typeof ORIGINAL, format: PictureFormat): string {
  return `${pictureFolder(mediaId)}${size}.${format}`
}

export function pictureFolder(mediaId: string): string {
  return `media/${mediaId}/`
}

const CDN_NAME = new RegExp(`^(${[ORIGINAL, ...SIZE_NAMES].join('|')})\\.(${PICTURE_FORMATS.join('|')})$`)
const HASH = /^[0-9a-f]{32}$/

/** Reads the two parts of an address; undefined for what can be none, and for an original in another format than it is kept in. */
export function readCdnName(
  hash: string,
  name: string,
): { size: SizeName | typeof ORIGINAL; format: PictureFormat } | undefined {
  const [, size, format] = CDN_NAME.exec(name) ?? []
  if (!HASH.test(hash) || (size === ORIGINAL && format !== 'webp')) return undefined
  return size === undefined ? undefined : { size: size as SizeName, format: format as PictureFormat }
}
