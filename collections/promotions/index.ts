import type { Where } from 'payload'
import { announce } from '../../hooks/promotions/announce'
import { wholePromotion } from '../../hooks/promotions/whole-promotion'
import { nobody, or, ownRestaurants, role, when } from '../../src/access/predicates'
import { defineCollection } from '../define-collection'
import { GROUPS } from '../groups'
import { ownRows } from '../own-rows'
import { shownTo } from '../shown-to'
import { promotionFields } from './fields'

/** What an owner gives away is the restaurant's own: nobody makes a promotion larger that the platform pays. */
const ownersFunded = when(({ role: mine, restaurantIds }) => {
  if (mine !== 'owner') return false
  const own: Where[] = [{ restaurant: { in: [...restaurantIds] } }, { fundedBy: { equals: 'restaurant' } }]
  return { and: own }
})

/**
 * What is taken off orders, by itself or for a code (LOY-3). An owner makes those that the restaurant pays; one that the platform pays, if
 * only in part, is an admin's to change. How much of it is used commands alone say.
 */
export const Promotions = defineCollection({
  slug: 'promotions',
  labels: { singular: { en: 'Promotion', fr: 'Promotion' }, plural: { en: 'Promotions', fr: 'Promotions' } },
  admin: {
    group: GROUPS.catalog,
    hidden: shownTo('admin', 'support', 'compliance', 'owner', 'staff'),
    baseFilter: ownRows('restaurant'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'kind', 'code', 'restaurant', 'usedCount', 'endsAt', 'active'],
    listSearchableFields: ['name', 'code'],
  },
  // An amount says nothing without its currency, which the market knows.
  forceSelect: { market: true },
  access: {
    read: or(role('admin', 'support', 'compliance'), ownRestaurants('restaurant')),
    create: when(({ role: mine, restaurantIds }) => mine === 'admin' || (mine === 'owner' && restaurantIds.length > 0)),
    update: or(role('admin'), ownersFunded),
    delete: nobody,
  },
  locked: {
    always: ['usedCount', 'usedAmount'],
    onUpdate: ['market', 'restaurant'],
    exceptFor: { admin: ['restaurants', 'restaurantShare'] },
  },
  hooks: { beforeValidate: [wholePromotion], afterChange: [announce] },
  defaultSort: '-createdAt',
  fields: promotionFields,
})
