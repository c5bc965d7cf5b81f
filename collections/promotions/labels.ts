import type { FUNDERS, PromotionKind, STACKINGS } from '../../src/domain/promotions/promotion'

type Text = { en: string; fr: string }

export const PROMOTION_KIND_LABELS: Readonly<Record<PromotionKind, Text>> = {
  percentage: { en: 'A percentage off', fr: 'Un pourcentage' },
  fixed: { en: 'An amount off', fr: 'Un montant' },
  free_delivery: { en: 'Free delivery', fr: 'Livraison offerte' },
  price_cut: { en: 'An amount off each piece', fr: 'Un montant par pièce' },
  buy_x_get_y: { en: 'Buy some, get some free', fr: 'Des pièces offertes' },
}

export const STACKING_LABELS: Readonly<Record<(typeof STACKINGS)[number], Text>> = {
  exclusive: { en: 'Alone: the better one counts', fr: 'Seule : la meilleure compte' },
  combinable: { en: 'Together with other combinable ones', fr: 'Avec d’autres promotions cumulables' },
}

export const FUNDER_LABELS: Readonly<Record<(typeof FUNDERS)[number], Text>> = {
  platform: { en: 'The platform', fr: 'La plateforme' },
  restaurant: { en: 'The restaurant', fr: 'Le restaurant' },
  shared: { en: 'Both', fr: 'Les deux' },
}
