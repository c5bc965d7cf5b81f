import type { MarketSlug } from './markets'

export interface DemoLicence {
  /** Of the platform, or of every restaurant of the market that has products of this category. */
  of: 'platform' | { category: string }
  kind: string
  title: string
  number: string
  issuer: string
  /** Days from the demo's first day; the registry counts in calendar days. */
  issued: number
  expires: number | null
}

/** What the demo's registry holds. Nobody issued these: numbers and days are made up, and one of them ends soon. */
export const LICENCES: Readonly<Record<MarketSlug, readonly DemoLicence[]>> = {
  'north-miami': [
    {
      of: 'platform',
      kind: 'business_tax',
      title: 'Business tax receipt',
      number: 'BTR-DEMO-0001',
      issuer: 'City of North Miami',
      issued: -340,
      expires: 25,
    },
    {
      of: { category: 'beer-wine' },
      kind: 'alcohol_licence',
      title: 'Alcohol licence',
      number: 'BEV-DEMO',
      issuer: 'Florida Division of Alcoholic Beverages and Tobacco',
      issued: -200,
      expires: 165,
    },
  ],
  douala: [
    {
      of: 'platform',
      kind: 'food_licence',
      title: 'Licence d’exploitation, denrées alimentaires',
      number: 'DLA-DEMO-0001',
      issuer: 'Communauté urbaine de Douala',
      issued: -100,
      expires: 265,
    },
  ],
  austin: [
    {
      of: 'platform',
      kind: 'delivery_licence',
      title: 'Delivery licence (example)',
      number: 'ATX-DEMO-0001',
      issuer: 'Example authority',
      issued: -30,
      expires: 335,
    },
  ],
}

/** Who the platform is on its licences. */
export const PLATFORM_HOLDER = 'Waybill Demo LLC'
