import type { Field } from 'payload'

/** What is counted of something that is sold: `stock` can still be sold, `reserved` is held by open orders; kept by commands. */
export const stockFields: Field[] = [
  {
    name: 'stock',
    label: { en: 'In stock', fr: 'En stock' },
    type: 'number',
    min: 0,
    admin: {
      position: 'sidebar',
      description: { en: 'Empty: unlimited.', fr: 'Vide : illimité.' },
      components: { Field: '/src/admin/components/stock/StockField#StockField' },
    },
  },
  {
    name: 'reserved',
    label: { en: 'Held by open orders', fr: 'Retenu par des commandes' },
    type: 'number',
    required: true,
    defaultValue: 0,
    min: 0,
    // Told by the stock's own panel.
    admin: { position: 'sidebar', components: { Field: '/src/admin/components/NotSent#NotSent' } },
  },
]
