import type { PictureFormat, PictureSize } from '../domain/media/picture-sizes'

export interface DrawnPicture {
  /** WebP. */
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
  readonly blurhash: string
}

/** Draws pictures anew, away from the event loop. */
export interface Imaging {
  /** The MIME type that the content itself shows, whatever its name says; undefined when it shows none. */
  typeOf(bytes: Uint8Array): Promise<string | undefined>
  /**
   * A picture as it may be kept: typed by its content, turned upright, bounded, and without what a camera writes into it (place, device).
   * Whatever else the file held, another format's contents included, is gone.
   * @param longestSide in pixels
   * @returns undefined for what is no JPEG, PNG or WebP, is broken, or would unpack to a giant
   */
  redraw(bytes: Uint8Array, longestSide: number): Promise<DrawnPicture | undefined>
  /** A size of a picture that `redraw` drew. */
  resize(
    bytes: Uint8Array,
    size: PictureSize,
    format: PictureFormat,
  ): Promise<{ bytes: Uint8Array; width: number; height: number }>
}
