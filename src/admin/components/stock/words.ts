import { bilingual } from '../../words'

export const stockWords = bilingual(
  {
    title: 'Stock',
    inStock: 'Can be sold',
    held: 'Held by open orders',
    unlimited: 'Unlimited',
    loading: 'Reading the stock…',
    unread: 'The stock cannot be read right now.',
    goodsIn: 'Goods in',
    goodsInExplain: 'So many more can be sold at once. What has no count yet begins to have one.',
    goodsOut: 'Goods out',
    goodsOutExplain: 'So many fewer can be sold at once. What open orders hold stays theirs.',
    pieces: 'How many',
    done: 'The stock is counted anew.',
  },
  {
    title: 'Stock',
    inStock: 'Disponible à la vente',
    held: 'Retenu par des commandes',
    unlimited: 'Illimité',
    loading: 'Lecture du stock…',
    unread: 'Le stock ne peut être lu pour l’instant.',
    goodsIn: 'Entrée de stock',
    goodsInExplain: 'Autant de plus peut être vendu aussitôt. Ce qui n’a pas de compte commence à en avoir un.',
    goodsOut: 'Sortie de stock',
    goodsOutExplain: 'Autant de moins peut être vendu aussitôt. Ce que des commandes retiennent leur reste.',
    pieces: 'Combien',
    done: 'Le stock est recompté.',
  },
)
