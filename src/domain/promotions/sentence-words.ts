const en = {
  percentage: '{{rate}} off',
  fixed: '{{amount}} off',
  free_delivery: 'Free delivery',
  price_cut: '{{amount}} off each piece',
  buy_x_get_y: 'Buy {{buy}}, get {{get}} free',
  most: 'at most {{amount}}',
  chosen: 'on the chosen items',
  minimum: 'from {{amount}} on',
  firstOrder: 'first order only',
  code: 'with the code {{code}}',
  from: 'from {{date}}',
  until: 'until {{date}}',
  uses: '{{uses}} times in all',
  perCustomer: '{{uses}} for each customer',
  budget: 'up to {{amount}} in all',
}

export type SentenceWord = keyof typeof en

/** What the sentence of a promotion is made of, as its maker and its customers read it. */
export const sentenceWords: Readonly<Record<'en' | 'fr', Readonly<Record<SentenceWord, string>>>> = {
  en,
  fr: {
    percentage: '{{rate}} de remise',
    fixed: '{{amount}} de remise',
    free_delivery: 'Livraison offerte',
    price_cut: '{{amount}} de remise par pièce',
    buy_x_get_y: '{{get}} offert(s) pour {{buy}} acheté(s)',
    most: 'au plus {{amount}}',
    chosen: 'sur les articles choisis',
    minimum: 'dès {{amount}}',
    firstOrder: 'première commande seulement',
    code: 'avec le code {{code}}',
    from: 'à partir du {{date}}',
    until: 'jusqu’au {{date}}',
    uses: '{{uses}} fois en tout',
    perCustomer: '{{uses}} par client',
    budget: 'jusqu’à {{amount}} en tout',
  },
}
