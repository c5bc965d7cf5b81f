/** SEC-8: a picture that everybody sees, in bytes. */
export const MAX_PICTURE_BYTES = 5_000_000
/** SEC-8: a private document, in bytes. */
export const MAX_DOCUMENT_BYTES = 10_000_000
/** A small file can unpack to a picture that fills the memory. */
export const MAX_PIXELS = 50_000_000

/** By content, never by name. */
export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const
export const DOCUMENT_TYPES = [...PICTURE_TYPES, 'application/pdf'] as const

/** Files younger than this may belong to an upload that is still under way. */
export const ORPHAN_AGE_HOURS = 24
