import type { Goods } from '../../src/domain/compliance/goods'
import type { GoodsGo, Rule, RuleKind } from '../../src/domain/compliance/rule'

type Text = { en: string; fr: string }

export const GOODS_LABELS: Readonly<Record<Goods, Text>> = {
  none: { en: 'Food and all else', fr: 'Nourriture et tout le reste' },
  alcohol: { en: 'Alcohol', fr: 'Alcool' },
  tobacco: { en: 'Tobacco', fr: 'Tabac' },
  cannabis_flower: { en: 'Cannabis: flower', fr: 'Cannabis : fleurs' },
  cannabis_concentrate: { en: 'Cannabis: concentrate', fr: 'Cannabis : concentrés' },
  cannabis_edible: { en: 'Cannabis: edibles', fr: 'Cannabis : comestibles' },
  cannabis_topical: { en: 'Cannabis: for the skin', fr: 'Cannabis : pour la peau' },
  medicine: { en: 'Medicine', fr: 'Médicaments' },
}

export const RULE_KIND_LABELS: Readonly<Record<RuleKind, Text>> = {
  minimum_age: { en: 'Minimum age', fr: 'Âge minimum' },
  identity_check: { en: 'Identity check', fr: 'Vérification d’identité' },
  ordering_hours: { en: 'Ordering hours', fr: 'Heures de commande' },
  delivery_hours: { en: 'Delivery hours', fr: 'Heures de livraison' },
  purchase_limit: { en: 'Purchase limit', fr: 'Limite d’achat' },
  quantity_per_order: { en: 'Quantity per order', fr: 'Quantité par commande' },
  food_share: { en: 'Share of food', fr: 'Part de nourriture' },
  approved_areas: { en: 'Approved areas', fr: 'Zones autorisées' },
  licence_valid: { en: 'Licence of the seller', fr: 'Licence du vendeur' },
  driver_qualification: { en: 'Driver', fr: 'Livreur' },
  vehicle_value: { en: 'Value in a vehicle', fr: 'Valeur dans un véhicule' },
  handover_evidence: { en: 'Hand-over', fr: 'Remise' },
}

type KeysOf<Kind> = Kind extends RuleKind ? Exclude<keyof Rule<Kind>, 'id' | 'kind'> : never

/** What rules say, point by point, in the words of what became different. */
export const TERM_LABELS: Readonly<Record<KeysOf<RuleKind>, Text>> = {
  goods: { en: 'Speaks of', fr: 'Concerne' },
  enabled: { en: 'Counts', fr: 'S’applique' },
  source: { en: 'Where it is written', fr: 'Où c’est écrit' },
  verifiedBy: { en: 'Who has read it there', fr: 'Qui l’y a lu' },
  years: { en: 'Years', fr: 'Ans' },
  proof: { en: 'Known how', fr: 'Établi comment' },
  validDays: { en: 'Good for (days)', fr: 'Valable (jours)' },
  hours: { en: 'Hours', fr: 'Heures' },
  keepsHolidays: { en: 'Holidays of the market change them', fr: 'Les jours fériés du marché les changent' },
  most: { en: 'At most', fr: 'Au plus' },
  unit: { en: 'Unit', fr: 'Unité' },
  measures: { en: 'What a piece counts', fr: 'Ce que compte une pièce' },
  leastBasisPoints: { en: 'Food at least', fr: 'Nourriture au moins' },
  areas: { en: 'Areas', fr: 'Zones' },
  paper: { en: 'Document', fr: 'Document' },
  leastAge: { en: 'Years at least', fr: 'Ans au moins' },
  identity: { en: 'Identity verified', fr: 'Identité vérifiée' },
  backgroundCheckDays: {
    en: 'Background check not older than (days)',
    fr: 'Antécédents vérifiés depuis moins de (jours)',
  },
  drivingLicence: { en: 'Driving licence valid', fr: 'Permis de conduire valable' },
  employed: { en: 'Employed by the seller', fr: 'Employé par le vendeur' },
  idCheck: { en: 'Identity document checked', fr: 'Pièce d’identité contrôlée' },
  signature: { en: 'Signature', fr: 'Signature' },
  photo: { en: 'Picture', fr: 'Photo' },
  code: { en: 'Code of the customer', fr: 'Code du client' },
  keepFees: {
    en: 'Delivery fee kept where the customer is the cause',
    fr: 'Frais de livraison gardés si le client est en cause',
  },
  goodsGo: { en: 'What comes back', fr: 'Ce qui revient' },
  keptDays: { en: 'Signature and picture kept for (days)', fr: 'Signature et photo gardées (jours)' },
}

export const PACK_STATE_LABELS: Readonly<Record<'draft' | 'published', Text>> = {
  draft: { en: 'Draft', fr: 'Brouillon' },
  published: { en: 'Published', fr: 'Publiée' },
}

export const PROOF_LABELS: Readonly<Record<Rule<'minimum_age'>['proof'], Text>> = {
  told: { en: 'As the customer says', fr: 'Selon le client' },
  verified: { en: 'By a verified document', fr: 'Par un document vérifié' },
}

export const GOODS_GO_LABELS: Readonly<Record<GoodsGo, Text>> = {
  restaurant: { en: 'The restaurant looks at it', fr: 'Le restaurant en juge' },
  stock: { en: 'Back into stock unless damaged', fr: 'Retourne en stock, sauf avarie' },
  waste: { en: 'Destroyed', fr: 'Détruit' },
}
