import type { JSONField } from 'payload'
import { or, role, viaOrder } from '../../src/access/predicates'
import { moneyField } from '../../src/fields/money-field'
import { COMMAND_OWNED, defineCollection } from '../define-collection'
import { GROUPS } from '../groups'

type Schema = ReturnType<NonNullable<JSONField['typescriptSchema']>[number]>

const text = { type: 'string' } as const
const whole = { type: 'integer' } as const

/** `SoldOption` of the domain, for the generated types. */
const SOLD_OPTIONS: Schema = {
  type: 'array',
  items: {
    type: 'object',
    properties: {
      id: text,
      groupId: text,
      group: text,
      name: text,
      quantity: whole,
      priceDelta: whole,
      productId: { type: ['string', 'null'] },
    },
    required: ['id', 'groupId', 'group', 'name', 'quantity', 'priceDelta', 'productId'],
    additionalProperties: false,
  },
}

/** A product of an order as it was sold: name and price are copies, so that a menu may change. */
export const OrderLines = defineCollection({
  slug: 'order-lines',
  labels: {
    singular: { en: 'Order line', fr: 'Ligne de commande' },
    plural: { en: 'Order lines', fr: 'Lignes de commande' },
  },
  admin: { group: GROUPS.operations, hidden: true, useAsTitle: 'name' },
  access: { ...COMMAND_OWNED, read: or(role('admin', 'support', 'compliance'), viaOrder('order')) },
  fields: [
    {
      name: 'order',
      label: { en: 'Order', fr: 'Commande' },
      type: 'relationship',
      relationTo: 'orders',
      required: true,
      maxDepth: 0,
    },
    {
      name: 'product',
      label: { en: 'Product', fr: 'Produit' },
      type: 'relationship',
      relationTo: 'products',
      required: true,
      maxDepth: 0,
    },
    { name: 'name', label: { en: 'Name', fr: 'Nom' }, type: 'text', required: true },
    { name: 'quantity', label: { en: 'Quantity', fr: 'Quantité' }, type: 'number', required: true, min: 1 },
    moneyField('unitPrice', { en: 'Unit price', fr: 'Prix unitaire' }),
    moneyField('total', { en: 'Total', fr: 'Total' }),
    moneyField('discount', { en: 'Of it taken off', fr: 'Dont remise' }),
    // Sold before taxes were kept line by line, it has none of its own.
    moneyField('tax', { en: 'Tax', fr: 'Taxe' }, { optional: true }),
    {
      // As it was sold: by it rules taxed it.
      name: 'category',
      label: { en: 'Category', fr: 'Catégorie' },
      type: 'relationship',
      relationTo: 'categories',
      maxDepth: 0,
    },
    { name: 'note', label: { en: 'Note', fr: 'Note' }, type: 'text' },
    // Of a cart that many have filled: whose it is.
    { name: 'forName', label: { en: 'For', fr: 'Pour' }, type: 'text' },
    {
      // As they were sold, for each piece; `unitPrice` includes them.
      name: 'options',
      label: { en: 'Options', fr: 'Options' },
      type: 'json',
      required: true,
      defaultValue: [],
      typescriptSchema: [() => SOLD_OPTIONS],
    },
    {
      // What the options hold on shelves: a list of `{ of: 'option' | 'product', id, quantity }`. Emptied like `held`.
      name: 'optionsHeld',
      type: 'json',
      required: true,
      defaultValue: [],
      hidden: true,
    },
    {
      name: 'held',
      label: { en: 'Held from stock', fr: 'Retenu du stock' },
      type: 'number',
      required: true,
      defaultValue: 0,
      min: 0,
    },
    { name: 'position', label: { en: 'Position', fr: 'Position' }, type: 'number', required: true, defaultValue: 0 },
  ],
})
