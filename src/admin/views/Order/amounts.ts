/** Amounts between the discounts and the total, in the order of a bill; those that are zero say nothing. */
export const EXTRAS = [
  ['deliveryFee', { en: 'Delivery', fr: 'Livraison' }],
  ['serviceFee', { en: 'Service fee', fr: 'Frais de service' }],
  ['smallOrderFee', { en: 'Small order fee', fr: 'Frais de petite commande' }],
  ['surgeFee', { en: 'Peak supplement', fr: 'Supplément d’affluence' }],
  ['tax', { en: 'Tax', fr: 'Taxe' }],
  ['tip', { en: 'Tip', fr: 'Pourboire' }],
] as const
