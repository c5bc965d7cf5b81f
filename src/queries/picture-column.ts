import { type SQL, sql } from 'drizzle-orm'
import { cdnPath, ORIGINAL } from '../domain/media/picture'
import { PICTURE_FORMATS, SIZE_NAMES } from '../domain/media/picture-sizes'
import { otherLanguage } from '../domain/other-language'

/** Joins a picture's row and its words, under `as`. */
export function pictureJoin({ as, from, locale }: { as: string; from: SQL; locale: 'en' | 'fr' }): SQL {
  const [row, mine, other] = [as, `${as}_mine`, `${as}_other`].map((name) => sql.identifier(name))
  return sql`left join media ${row} on ${row}.id = ${from}
    left join media_locales ${mine} on ${mine}._parent_id = ${row}.id and ${mine}._locale = ${locale}::_locales
    left join media_locales ${other} on ${other}._parent_id = ${row}.id and ${other}._locale = ${otherLanguage(locale)}::_locales`
}

/** Stands in an address for the hash, which PostgreSQL knows. */
const HASH = '{hash}'

const SOURCES = JSON.stringify({
  ...Object.fromEntries(
    SIZE_NAMES.map((size) => [
      size,
      Object.fromEntries(PICTURE_FORMATS.map((format) => [format, cdnPath(HASH, size, format)])),
    ]),
  ),
  original: cdnPath(HASH, ORIGINAL, 'webp'),
})

/**
 * The joined picture as the API tells it (`Picture`), as jsonb, or null. Its addresses are good from the first moment: a size that is not
 * made yet is answered with the original.
 */
export function pictureColumn(as: string): SQL {
  const [row, mine, other] = [as, `${as}_mine`, `${as}_other`].map((name) => sql.identifier(name))
  return sql`case when ${row}.id is not null then jsonb_build_object(
    'alt', coalesce(${mine}.alt, ${other}.alt), 'blurhash', ${row}.blurhash, 'width', ${row}.width, 'height', ${row}.height,
    'src', replace(${SOURCES}::text, ${HASH}::text, ${row}.hash)::jsonb) end`
}
