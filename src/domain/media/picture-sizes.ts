/** What is made of every picture, in pixels. `cover` fills the frame and cuts what stands over; `inside` keeps the whole and never grows. */
export const PICTURE_SIZES = {
  thumbnail: { width: 160, height: 160, fit: 'cover' },
  card: { width: 640, height: 400, fit: 'cover' },
  wide: { width: 1600, height: 1600, fit: 'inside' },
} as const satisfies Record<string, PictureSize>

/** In the order in which a browser should try them. */
export const PICTURE_FORMATS = ['avif', 'webp'] as const

/** The longest side of what is kept of an upload. */
export const ORIGINAL_SIDE = 2400

export interface PictureSize {
  readonly width: number
  readonly height: number
  readonly fit: 'cover' | 'inside'
}

export type SizeName = keyof typeof PICTURE_SIZES
export type PictureFormat = (typeof PICTURE_FORMATS)[number]

export const SIZE_NAMES = Object.keys(PICTURE_SIZES) as SizeName[]

/** A size as it was made: pixels, and the weight of each format in bytes. */
export interface MadeSize {
  readonly name: SizeName
  readonly width: number
  readonly height: number
  readonly bytes: Readonly<Record<PictureFormat, number>>
}
