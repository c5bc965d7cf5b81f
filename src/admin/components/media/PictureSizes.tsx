'use client'
import { useTranslation } from '@payloadcms/ui'
import { wordsOf } from '../../words'
import { formatWeight } from './format-weight'
import type { KeptPicture } from './use-kept-picture'
import { pictureWords } from './words'

/** What there is of a picture: pixels and weight of the original and of each size, in both formats. */
export function PictureSizes({ picture }: { picture: KeptPicture }) {
  const { i18n } = useTranslation()
  const { say, locale } = wordsOf(i18n, pictureWords)
  const pixels = (width: number, height: number) => `${width} × ${height}`
  return (
    <>
      <table className="wb-sizes">
        <thead>
          <tr>
            <th scope="col">{say('size')}</th>
            <th scope="col">{say('pixels')}</th>
            <th scope="col">AVIF</th>
            <th scope="col">WebP</th>
          </tr>
        </thead>
        <tbody>
          {(picture.made ?? []).map(({ name, width, height, bytes }) => (
            <tr key={name}>
              <th scope="row">{say(name)}</th>
              <td className="wb-number">{pixels(width, height)}</td>
              <td className="wb-number">{formatWeight(bytes.avif, locale)}</td>
              <td className="wb-number">{formatWeight(bytes.webp, locale)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{say('original')}</th>
            <td className="wb-number">{pixels(picture.width, picture.height)}</td>
            <td>–</td>
            <td className="wb-number">{formatWeight(picture.filesize, locale)}</td>
          </tr>
        </tbody>
      </table>
      <p role="status" className="wb-quiet">
        {picture.made ? '' : say('making')}
      </p>
    </>
  )
}
