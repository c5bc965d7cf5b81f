import type { MarketSlug } from './markets'

interface DemoPaper {
  kind: string
  label: readonly [en: string, fr: string]
  expires: boolean
  /** Of sellers of this category alone. */
  category?: string
}

/** What the demo's markets ask of their restaurants. */
export const PAPERS: Readonly<Record<MarketSlug, readonly DemoPaper[]>> = {
  douala: [
    { kind: 'rccm', label: ['Trade register (RCCM)', 'Registre du commerce (RCCM)'], expires: false },
    { kind: 'niu', label: ['Taxpayer card (NIU)', 'Carte de contribuable (NIU)'], expires: true },
  ],
  'north-miami': [
    { kind: 'business_tax', label: ['Business tax receipt', 'Reçu de taxe professionnelle'], expires: true },
    { kind: 'food_licence', label: ['Food service licence', 'Licence de restauration'], expires: true },
    { kind: 'alcohol_licence', label: ['Alcohol licence', 'Licence d’alcool'], expires: true, category: 'beer-wine' },
  ],
  austin: [{ kind: 'dispensary_licence', label: ['Dispensary licence', 'Licence de dispensaire'], expires: true }],
}
