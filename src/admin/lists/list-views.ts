import { PROBLEM_DELIVERY_STATUSES } from '../../domain/deliveries/transitions'
import type { UserRole } from '../../domain/identity/roles'
import type { Condition } from './list-url'

/** A list as somebody needs it every day: a tab above the list, and a line of the palette. */
export interface ListView {
  key: string
  collection: string
  label: { en: string; fr: string }
  roles: readonly UserRole[]
  /** @param now the virtual moment, ISO 8601 */
  conditions(now: string): readonly Condition[]
}

const KITCHEN: readonly UserRole[] = ['owner', 'staff']
const DESK: readonly UserRole[] = ['admin', 'support']
const PLATFORM: readonly UserRole[] = ['admin', 'support', 'compliance']

const always =
  (...conditions: Condition[]) =>
  () =>
    conditions

const LIST_VIEWS: readonly ListView[] = [
  {
    key: 'to-answer',
    collection: 'orders',
    label: { en: 'To answer', fr: 'À traiter' },
    roles: [...KITCHEN, ...DESK],
    conditions: always(['status', 'in', ['placed']]),
  },
  {
    key: 'in-kitchen',
    collection: 'orders',
    label: { en: 'In the kitchen', fr: 'En cuisine' },
    roles: [...KITCHEN, ...DESK],
    conditions: always(['status', 'in', ['confirmed', 'preparing']]),
  },
  {
    key: 'ready',
    collection: 'orders',
    label: { en: 'Ready for pickup', fr: 'Prêtes au retrait' },
    roles: KITCHEN,
    conditions: always(['status', 'in', ['ready']]),
  },
  {
    key: 'for-later',
    collection: 'orders',
    label: { en: 'For later', fr: 'Pour plus tard' },
    roles: [...KITCHEN, ...DESK],
    conditions: always(['status', 'in', ['scheduled']]),
  },
  {
    key: 'late',
    collection: 'orders',
    label: { en: 'Late', fr: 'En retard' },
    roles: [...KITCHEN, ...DESK],
    conditions: (now) => [
      ['status', 'in', ['confirmed', 'preparing', 'ready', 'out_for_delivery']],
      ['promisedAt', 'less_than', now],
    ],
  },
  {
    key: 'came-to-nothing',
    collection: 'orders',
    label: { en: 'Cancelled, declined, returned', fr: 'Annulées, refusées, retournées' },
    roles: [...KITCHEN, ...PLATFORM],
    conditions: always(['status', 'in', ['cancelled', 'declined', 'returned']]),
  },
  {
    key: 'waiting',
    collection: 'deliveries',
    label: { en: 'Waiting for a driver', fr: 'Sans livreur' },
    roles: [...KITCHEN, ...DESK],
    conditions: always(['status', 'in', ['unassigned', 'offered']]),
  },
  {
    key: 'problems',
    collection: 'deliveries',
    label: { en: 'Problems', fr: 'Problèmes' },
    roles: [...KITCHEN, ...PLATFORM],
    conditions: always(['status', 'in', PROBLEM_DELIVERY_STATUSES]),
  },
  {
    key: 'late',
    collection: 'deliveries',
    label: { en: 'Late', fr: 'En retard' },
    roles: DESK,
    conditions: (now) => [
      ['status', 'in', ['unassigned', 'offered', 'assigned', 'at_pickup', 'picked_up', 'at_dropoff']],
      ['promisedAt', 'less_than', now],
    ],
  },
  {
    key: 'sold-out',
    collection: 'products',
    label: { en: 'Sold out', fr: 'Épuisés' },
    roles: [...KITCHEN, 'admin'],
    conditions: always(['stock', 'less_than_equal', '0']),
  },
  {
    key: 'running-low',
    collection: 'products',
    label: { en: 'Running low', fr: 'Bientôt épuisés' },
    roles: [...KITCHEN, 'admin'],
    conditions: always(['lowSince', 'exists', 'true']),
  },
  {
    key: 'hidden',
    collection: 'products',
    label: { en: 'Not on the menu', fr: 'Hors menu' },
    roles: [...KITCHEN, 'admin'],
    conditions: always(['active', 'equals', 'false']),
  },
  {
    key: 'not-fitting',
    collection: 'products',
    label: { en: 'Attributes to correct', fr: 'Attributs à corriger' },
    roles: [...KITCHEN, 'admin'],
    conditions: always(['attributesFit', 'in', ['unfit', 'unsellable']]),
  },
  {
    key: 'on-duty',
    collection: 'drivers',
    label: { en: 'On duty', fr: 'En service' },
    roles: PLATFORM,
    conditions: always(['online', 'equals', 'true']),
  },
  {
    key: 'cash-to-settle',
    collection: 'payments',
    label: { en: 'Cash to settle', fr: 'Espèces à remettre' },
    roles: PLATFORM,
    conditions: always(['method', 'in', ['cash']], ['status', 'in', ['captured']], ['settledAt', 'exists', 'false']),
  },
  {
    key: 'to-approve',
    collection: 'payouts',
    label: { en: 'To approve', fr: 'À approuver' },
    roles: PLATFORM,
    conditions: always(['status', 'in', ['requested']]),
  },
  {
    key: 'on-their-way',
    collection: 'payouts',
    label: { en: 'On their way', fr: 'En cours' },
    roles: ['owner', ...PLATFORM],
    conditions: always(['status', 'in', ['approved', 'processing', 'unknown']]),
  },
  {
    key: 'came-back',
    collection: 'payouts',
    label: { en: 'Failed or rejected', fr: 'Échoués ou rejetés' },
    roles: ['owner', ...PLATFORM],
    conditions: always(['status', 'in', ['failed', 'rejected']]),
  },
  {
    key: 'paid-out',
    collection: 'payouts',
    label: { en: 'Paid', fr: 'Versés' },
    roles: ['owner', ...PLATFORM],
    conditions: always(['status', 'in', ['paid']]),
  },
]

/** The views of a role, of one collection or of all. */
export function listViewsOf(role: UserRole, collection?: string): ListView[] {
  return LIST_VIEWS.filter((view) => view.roles.includes(role) && (!collection || view.collection === collection))
}
