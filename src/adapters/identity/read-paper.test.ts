import { describe, expect, it } from 'vitest'
import { dayOf, nameOf, paperOf } from './read-paper'

describe('what providers write of a paper', () => {
  it('is a day of the calendar, or nothing', () => {
    expect(dayOf('2004-02-29')).toBe('2004-02-29')
    expect(dayOf('2004-02-29T00:00:00.000Z')).toBe('2004-02-29')
    for (const none of ['2005-02-29', '29/02/2004', '1990-13-01', '', null, undefined, 19900131])
      expect(dayOf(none)).toBeNull()
  })

  it('has our word, or is another paper', () => {
    expect([paperOf('pp'), paperOf('DRIVING_LICENSE'), paperOf('library'), paperOf(null)]).toEqual([
      'passport',
      'driving_licence',
      'other',
      null,
    ])
  })

  it('names somebody with what was read', () => {
    expect([nameOf('Ada', 'Ngo'), nameOf(null, 'Ngo'), nameOf('', null)]).toEqual(['Ada Ngo', 'Ngo', null])
  })
})
