import { or, role, viaOrder } from '../../src/access/predicates'
import { COMMAND_OWNED, defineCollection } from '../define-collection'
import { GROUPS } from '../groups'
import { ORDER_CHANGES } from './changes-schema'

/** Every move of an order and of its delivery, as people read it: what, when, by whom, why (ORD-4). Append-only. */
export const OrderEvents = defineCollection({
  slug: 'order-events',
  labels: {
    singular: { en: 'Order event', fr: 'Événement de commande' },
    plural: { en: 'Order events', fr: 'Événements de commande' },
  },
  admin: { group: GROUPS.operations, hidden: true, useAsTitle: 'to' },
  access: { ...COMMAND_OWNED, read: or(role('admin', 'support', 'compliance'), viaOrder('order')) },
  timestamps: false,
  defaultSort: 'at',
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
      name: 'subject',
      label: { en: 'What', fr: 'Quoi' },
      type: 'select',
      required: true,
      options: [
        { value: 'order', label: { en: 'Order', fr: 'Commande' } },
        { value: 'delivery', label: { en: 'Delivery', fr: 'Livraison' } },
        { value: 'delay', label: { en: 'Ready time', fr: 'Heure de préparation' } },
        { value: 'change', label: { en: 'What was ordered', fr: 'Ce qui est commandé' } },
        { value: 'refund', label: { en: 'Refund', fr: 'Remboursement' } },
      ],
    },
    {
      name: 'from',
      label: { en: 'From', fr: 'De' },
      type: 'text',
      admin: { components: { Cell: '/src/admin/components/StatusCell#StatusCell' } },
    },
    {
      name: 'to',
      label: { en: 'To', fr: 'À' },
      type: 'text',
      required: true,
      admin: { components: { Cell: '/src/admin/components/StatusCell#StatusCell' } },
    },
    { name: 'at', label: { en: 'When', fr: 'Quand' }, type: 'date', required: true, index: true },
    {
      name: 'actorRole',
      label: { en: 'By', fr: 'Par' },
      type: 'text',
      required: true,
      admin: { components: { Cell: '/src/admin/components/ActorCell#ActorCell' } },
    },
    { name: 'actorId', label: { en: 'Person', fr: 'Personne' }, type: 'text' },
    { name: 'reason', label: { en: 'Reason', fr: 'Motif' }, type: 'text' },
    {
      // Of a change: what was different before and after (`OrderChanges` of the domain).
      name: 'changes',
      type: 'json',
      typescriptSchema: [() => ORDER_CHANGES],
      admin: { hidden: true },
    },
    { name: 'seq', type: 'number', required: true, hidden: true },
  ],
})
