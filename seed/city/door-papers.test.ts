import { expect, it } from 'vitest'
import { type IdCheck, readIdCheck } from '../../src/domain/handovers/id-check'
import { MARKETS } from '../demo/markets'
import { seededRandom } from '../play/random'
import { type Opener, paperOf } from './door-papers'

const NOW = new Date('2026-11-23T18:00:00Z')
const TODAY = '2026-11-23'

it.each<[Opener, Partial<IdCheck>]>([
  ['customer', { ofAge: true, expired: false, nameMatches: true }],
  ['minor', { ofAge: false, expired: false }],
  ['expired', { ofAge: true, expired: true }],
  ['other_name', { ofAge: true, expired: false, nameMatches: false }],
])('a door opened by %s shows just that, in every market', (opener, found) => {
  const random = seededRandom(3)
  for (const { slug } of MARKETS)
    for (let draw = 0; draw < 300; draw++)
      expect(readIdCheck(paperOf(opener, slug, NOW, random), 21, TODAY)).toMatchObject({
        ...found,
        ageBy: 'birth_date',
      })
})
