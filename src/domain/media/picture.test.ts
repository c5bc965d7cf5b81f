import { describe, expect, it } from 'vitest'
import { cdnPath, pictureKey, readCdnName } from './picture'
import { PICTURE_FORMATS, SIZE_NAMES } from './picture-sizes'

const HASH = '0123456789abcdef0123456789abcdef'

describe('the address of a picture', () => {
  it('reads back as what it was made of', () => {
    for (const size of SIZE_NAMES)
      for (const format of PICTURE_FORMATS) {
        const [, , hash = '', name = ''] = cdnPath(HASH, size, format).split('/')
        expect([hash, readCdnName(hash, name)]).toEqual([HASH, { size, format }])
      }
    expect(readCdnName(HASH, 'original.webp')).toEqual({ size: 'original', format: 'webp' })
  })

  it.each([
    'original.avif',
    'card.svg',
    'card',
    '.webp',
    'card.webp.webp',
    '../card.webp',
    'Card.webp',
    'card.webp\n',
    '',
  ])('is none with %j', (name) => expect(readCdnName(HASH, name)).toBeUndefined())

  it.each(['', 'x', HASH.toUpperCase(), `${HASH}0`, '../../../../etc/passwd'])('is none with the hash %j', (hash) =>
    expect(readCdnName(hash, 'card.webp')).toBeUndefined(),
  )

  it('is kept by its row', () => {
    expect(pictureKey('01a1', 'card', 'avif')).toBe('media/01a1/card.avif')
  })
})
