import type { MarketSlug } from './markets'
import type { Bilingual } from './places/menu'

/** Amounts in minor units of the market. */
export interface DemoPromotion {
  readonly name: Bilingual
  readonly kind: 'percentage' | 'fixed' | 'free_delivery' | 'price_cut' | 'buy_x_get_y'
  readonly percent?: number
  readonly amount?: number
  readonly most?: number
  readonly buy?: number
  readonly free?: number
  readonly code?: string
  readonly minimum?: number
  readonly firstOrder?: boolean
  readonly uses?: number
  readonly perCustomer?: number
  readonly budget?: number
  readonly combinable?: boolean
  /** On cards and menus although it has a code. */
  readonly told?: boolean
  /** Days from Monday on with their hours. */
  readonly week?: readonly (readonly { opens: string; closes: string }[])[]
  /** Of one restaurant, which pays for it; else the platform’s. */
  readonly restaurant?: string
}

const WORKDAYS = (opens: string, closes: string) =>
  Array.from({ length: 7 }, (_, day) => (day < 5 ? [{ opens, closes }] : []))

/** The code that people of a market know. */
export const DEMO_CODES: Readonly<Record<MarketSlug, string>> = {
  'north-miami': 'BISCAYNE',
  douala: 'WOURI500',
  austin: 'BATCITY',
}

export const PROMOTIONS: Readonly<Record<MarketSlug, readonly DemoPromotion[]>> = {
  'north-miami': [
    {
      name: ['Biscayne: $3 off', 'Biscayne : 3 $ de remise'],
      kind: 'fixed',
      amount: 300,
      code: DEMO_CODES['north-miami'],
      minimum: 2_000,
      budget: 500_000,
      uses: 2_000,
      told: true,
    },
    {
      name: ['Welcome', 'Bienvenue'],
      kind: 'percentage',
      percent: 20,
      most: 800,
      code: 'HELLO305',
      firstOrder: true,
      perCustomer: 1,
      budget: 200_000,
    },
    {
      name: ['Lunch at the Grill −10 %', 'Midi au Grill −10 %'],
      kind: 'percentage',
      percent: 10,
      most: 500,
      week: WORKDAYS('11:00', '15:00'),
      restaurant: 'griffing-grill',
    },
    {
      name: ['Free delivery from $60', 'Livraison offerte dès 60 $'],
      kind: 'free_delivery',
      minimum: 6_000,
      combinable: true,
    },
  ],
  douala: [
    {
      name: ['Wouri: 500 F off', 'Wouri : 500 F de remise'],
      kind: 'fixed',
      amount: 500,
      code: DEMO_CODES.douala,
      minimum: 4_000,
      budget: 1_000_000,
      uses: 3_000,
      told: true,
    },
    {
      name: ['Lunch −10 %', 'Midi −10 %'],
      kind: 'percentage',
      percent: 10,
      most: 1_500,
      week: WORKDAYS('11:00', '14:30'),
      restaurant: 'chez-mama-ngo',
    },
    {
      name: ['Three burgers for two', 'Trois burgers pour deux'],
      kind: 'buy_x_get_y',
      buy: 2,
      free: 1,
      code: 'TONTON3',
      perCustomer: 2,
      restaurant: 'tonton-burger',
    },
    {
      name: ['Free delivery from 15,000 F', 'Livraison offerte dès 15 000 F'],
      kind: 'free_delivery',
      minimum: 15_000,
      most: 2_000,
      combinable: true,
    },
  ],
  // Goods are never free there: the delivery is.
  austin: [
    {
      name: ['Bat City: delivery on us', 'Bat City : livraison offerte'],
      kind: 'free_delivery',
      most: 500,
      code: DEMO_CODES.austin,
      minimum: 4_000,
      budget: 300_000,
    },
  ],
}
