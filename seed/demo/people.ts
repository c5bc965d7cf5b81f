import type { MarketSlug } from './markets'

/** The password of every demo account; published, so a server that is not a demo refuses the seed. */
export const DEMO_PASSWORD = 'Waybill-demo-1'

export const DRIVERS_PER_MARKET = 20
export const CUSTOMERS_PER_MARKET = 50
/** Numbers of customers begin here, those of drivers at 0: nobody has two jobs. */
export const FIRST_CUSTOMER = 200

type Names = Readonly<Record<MarketSlug, string>>

const FIRST: Names = {
  'north-miami':
    'Wilner Yolanda Marcus Ana Tyrell Guerda Luis Denise Kevin Marisol Ketly Andre Xiomara Rony Keisha Jorge Mirlande Trevor Odalys Stanley Monique Ernesto Fabiola Darnell',
  douala:
    'Émile Brigitte Serge Carine Achille Solange Blaise Mireille Hervé Nadine Clovis Estelle Rodrigue Pélagie Franck Sandrine Ghislain Odette Landry Yvette Didier Clarisse Thierry Aïcha',
  austin:
    'Hank Rosa Dale Priya Wes Lupe Cody Jolene Sam Tara Miguel Hannah Beau Linh Travis Elena Jonah Sarita Grady Mei Ruben Caroline Otis Anjali',
}

const LAST: Names = {
  'north-miami':
    'Baptiste Rivera Johnson Pierre Castillo Thomas Delgado Jean-Louis Alvarez Williams Desir Morales Etienne Campbell Perez Joseph Grant Torres Saint-Fleur Brown Figueroa Charles Reid',
  douala:
    'Mbarga Eyoum Tchoupo Ngassa Ebelle Fotso Kamdem Njoya Ekambi Talla Moukoko Essomba Nana Dikoum Wamba Epée Nguimfack Bilong Simo Ndedi Tchinda Manga Kotto',
  austin:
    'Walker Trevino Nguyen Coleman Garza Schmidt Patel Hernandez Brooks Kowalski Sanders Chavez Tran Bledsoe Ortiz McKinney Reyes Hoffmann Iyer Salinas Dawson Park Villarreal',
}

const list = (names: Names, market: MarketSlug) => names[market].split(' ')

/** A believable name, always the same for the same number; the lists' lengths have no common factor, so it takes long to repeat. */
export function nameOf(market: MarketSlug, index: number): string {
  const first = list(FIRST, market)
  const last = list(LAST, market)
  return `${first[index % first.length]} ${last[(index * 5) % last.length]}`
}

/** A phone number of the market's country from a range kept for fiction or not in use. */
export function phoneOf(market: MarketSlug, index: number): string {
  return market === 'douala'
    ? `+2376990${String(index).padStart(5, '0')}`
    : `+1${market === 'austin' ? '512' : '305'}555${String(index).padStart(4, '0')}`
}

/** Most speak the market's first language: one in six of North Miami French, one in seven of Douala English. */
export function localeOf(market: MarketSlug, index: number): 'en' | 'fr' {
  if (market === 'douala') return index % 7 === 3 ? 'en' : 'fr'
  return market === 'north-miami' && index % 6 === 0 ? 'fr' : 'en'
}

/** Motorcycles rule Douala, cars the suburbs of Florida; Austin has its share of bicycles. */
export function vehicleOf(market: MarketSlug, index: number): 'motorcycle' | 'car' | 'bicycle' {
  if (market === 'douala') return index % 9 === 4 ? 'car' : 'motorcycle'
  if (market === 'austin') return index % 4 === 1 ? 'bicycle' : 'car'
  return index % 5 === 2 ? 'motorcycle' : index % 10 === 7 ? 'bicycle' : 'car'
}

/** The account that stands at a restaurant's tablet. */
export function kitchenEmail(slug: string): string {
  return `kitchen.${slug}@demo.test`
}
