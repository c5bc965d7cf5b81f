import type { MarketSlug } from './markets'

/** The password of every demo account; published, so a server that is not a demo refuses the seed. */
export const DEMO_PASSWORD = 'Waybill-demo-1'

export const DRIVERS_PER_MARKET = 20
export const CUSTOMERS_PER_MARKET = 50

const FIRST: Readonly<Record<MarketSlug, readonly string[]>> = {
  'north-miami': ['Wilner', 'Yolanda', 'Marcus', 'Ana', 'Tyrell', 'Guerda', 'Luis', 'Denise', 'Kevin', 'Marisol'],
  douala: ['Émile', 'Brigitte', 'Serge', 'Carine', 'Achille', 'Solange', 'Blaise', 'Mireille', 'Hervé', 'Nadine'],
  austin: ['Hank', 'Rosa', 'Dale', 'Priya', 'Wes', 'Lupe', 'Cody', 'Jolene', 'Sam', 'Tara'],
}

const LAST: Readonly<Record<MarketSlug, readonly string[]>> = {
  'north-miami': ['Baptiste', 'Rivera', 'Johnson', 'Pierre', 'Castillo', 'Thomas', 'Delgado'],
  douala: ['Mbarga', 'Eyoum', 'Tchoupo', 'Ngassa', 'Ebelle', 'Fotso', 'Kamdem'],
  austin: ['Walker', 'Trevino', 'Nguyen', 'Coleman', 'Garza', 'Schmidt', 'Patel'],
}

/** A believable name, always the same for the same number. */
export function nameOf(market: MarketSlug, index: number): string {
  const first = FIRST[market]
  const last = LAST[market]
  return `${first[index % first.length]} ${last[(index * 3 + Math.floor(index / first.length)) % last.length]}`
}

/** A phone number of the market's country from a range kept for fiction or not in use. */
export function phoneOf(market: MarketSlug, index: number): string {
  const serial = String(index).padStart(3, '0')
  return market === 'douala'
    ? `+2376990${serial.padStart(5, '0')}`
    : `+1${market === 'austin' ? '512' : '305'}5550${serial.slice(-3)}`
}
