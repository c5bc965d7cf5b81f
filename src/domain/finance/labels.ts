import type { CommissionTier } from '../ledger/commission'
import type { TaxLevel, TaxPlace, TaxScope } from '../tax/tax-rule'
import type { Figures } from './figures'
import type { Revenue } from './revenue'

type Labels<K extends string> = Readonly<Record<K, Readonly<Record<'en' | 'fr', string>>>>

/** What figures are called, on the page and in every file of them. */
export const FIGURE_LABELS: Labels<keyof Figures> = {
  orders: { en: 'Orders', fr: 'Commandes' },
  sales: { en: 'Sales', fr: 'Ventes' },
  byRestaurant: { en: 'Your discounts', fr: 'Vos remises' },
  byPlatform: { en: 'Discounts paid by us', fr: 'Remises à notre charge' },
  commission: { en: 'Commission', fr: 'Commission' },
  tax: { en: 'Tax', fr: 'Taxe' },
  remitted: { en: 'Tax we hand over', fr: 'Taxe que nous reversons' },
  taxEffect: { en: 'Tax, added or held back', fr: 'Taxe ajoutée ou retenue' },
  corrections: { en: 'Refunds and corrections', fr: 'Remboursements et corrections' },
  earned: { en: 'Earned', fr: 'Gagné' },
}

export const REVENUE_LABELS: Labels<keyof Revenue> = {
  orders: { en: 'Orders', fr: 'Commandes' },
  gmv: { en: 'Paid by customers', fr: 'Payé par les clients' },
  commission: { en: 'Commission', fr: 'Commission' },
  serviceFees: { en: 'Service fees', fr: 'Frais de service' },
  cancellationFees: { en: 'Cancellation fees', fr: 'Frais d’annulation' },
  deliveryMargin: { en: 'Delivery margin', fr: 'Marge de livraison' },
  promotions: { en: 'Promotions', fr: 'Promotions' },
  refunds: { en: 'Refunds', fr: 'Remboursements' },
  processingFees: { en: 'Processing fees', fr: 'Frais de paiement' },
  uncollected: { en: 'Never collected', fr: 'Jamais encaissé' },
  revenue: { en: 'Revenue', fr: 'Revenu' },
  tax: { en: 'Tax held', fr: 'Taxe détenue' },
}

export const TIER_LABELS: Labels<CommissionTier | 'unknown'> = {
  first: { en: 'In the beginning', fr: 'Au début' },
  usual: { en: 'Afterwards', fr: 'Ensuite' },
  many: { en: 'With many orders', fr: 'Avec beaucoup de commandes' },
  unknown: { en: 'From before', fr: 'D’avant' },
}

/** Whose a tax is, in rules and in reports. */
export const TAX_LEVEL_LABELS: Labels<TaxLevel> = {
  state: { en: 'State or nation', fr: 'État' },
  excise: { en: 'Excise', fr: 'Accise' },
  local: { en: 'County or city', fr: 'Comté ou commune' },
}

export const TAX_SCOPE_LABELS: Labels<TaxScope> = {
  all: { en: 'All goods', fr: 'Tous les articles' },
  only: { en: 'Only some categories', fr: 'Seulement certaines catégories' },
  except: { en: 'All but some categories', fr: 'Tous sauf certaines catégories' },
}

export const TAX_PLACE_LABELS: Labels<TaxPlace> = {
  everywhere: { en: 'Everywhere in the market', fr: 'Dans tout le marché' },
  areas: { en: 'In some areas', fr: 'Dans certaines zones' },
}
