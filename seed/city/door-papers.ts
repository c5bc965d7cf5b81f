import sharp from 'sharp'
import type { StatedCheck } from '../../src/domain/handovers/id-check'
import type { IdentityPaper } from '../../src/domain/identity-checks/finding'
import type { MarketSlug } from '../demo/markets'
import { pick, type Random } from '../play/random'

/** Who opens where a document is asked for: its customer, or somebody or something that it is not handed over to. */
export type Opener = 'customer' | 'minor' | 'expired' | 'other_name'

interface Paper {
  readonly document: IdentityPaper
  readonly country: string
  readonly state?: string
}

const FLORIDA: Paper = { document: 'driving_licence', country: 'US', state: 'FL' }
const TEXAS: Paper = { document: 'driving_licence', country: 'US', state: 'TX' }
const CAMEROON: Paper = { document: 'id_card', country: 'CM' }
const ABROAD: Paper = { document: 'passport', country: 'FR' }

/** What people carry, those more often that more people have. */
const PAPERS: Readonly<Record<MarketSlug, readonly Paper[]>> = {
  'north-miami': [FLORIDA, FLORIDA, FLORIDA, FLORIDA, { document: 'passport', country: 'US' }, ABROAD],
  douala: [CAMEROON, CAMEROON, CAMEROON, { document: 'passport', country: 'CM' }, ABROAD],
  austin: [TEXAS, TEXAS, TEXAS, { document: 'passport', country: 'US' }],
}

/** What a driver reads in the document of whoever opens, at a moment. */
export function paperOf(opener: Opener, market: MarketSlug, now: Date, random: Random): StatedCheck {
  const year = now.getUTCFullYear()
  const years = opener === 'minor' ? 14 + random() * 3 : 24 + random() * 45
  return {
    ...pick(random, PAPERS[market]),
    method: random() < 0.7 ? 'visual' : 'scan',
    bornOn: day(year - Math.floor(years), random),
    expiresOn: day(opener === 'expired' ? year - 1 : year + 1 + Math.floor(random() * 8), random),
    nameMatches: opener !== 'other_name',
  }
}

function day(year: number, random: Random): string {
  const two = (most: number) => String(1 + Math.floor(random() * most)).padStart(2, '0')
  return `${year}-${two(12)}-${two(28)}`
}

/** A name in a hurry, as the glass of a telephone takes it. */
export function scribble(random: Random): Promise<Buffer> {
  const loops = Array.from({ length: 5 }, (_, index) => {
    const x = 30 + index * 46
    const [rise, fall] = [20 + random() * 40, 75 + random() * 30]
    return `Q${x + random() * 20} ${rise} ${x + 24} ${60 + random() * 15} T${x + 44} ${fall}`
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="120"><rect width="300" height="120" fill="#fff"/><path d="M20 ${70 + random() * 20} ${loops.join(' ')}" fill="none" stroke="#1b2a41" stroke-width="3" stroke-linecap="round"/></svg>`
  return sharp(Buffer.from(svg)).png().toBuffer()
}

/** What stands in front of a door, for where a picture is asked. */
export function doorPicture(): Promise<Buffer> {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="480" height="640"><rect width="480" height="640" fill="#d9cbb4"/><rect x="130" y="70" width="220" height="480" rx="6" fill="#7a4b2c"/><circle cx="322" cy="320" r="10" fill="#e2c065"/><rect x="190" y="480" width="110" height="110" fill="#c79a63"/><rect y="550" width="480" height="90" fill="#8c8375"/></svg>'
  return sharp(Buffer.from(svg)).jpeg({ quality: 80 }).toBuffer()
}
