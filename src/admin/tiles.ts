import { PROBLEM_DELIVERY_STATUSES } from '../domain/deliveries/transitions'
import type { UserRole } from '../domain/identity/roles'
import type { Word } from './translations'

/** A number of the dashboard and the list behind it. */
export interface Tile {
  word: Word
  collection: 'orders' | 'deliveries'
  statuses: readonly string[]
  roles: readonly UserRole[]
  /** More than none of these is trouble. */
  alarming?: true
}

const KITCHEN: readonly UserRole[] = ['owner', 'staff', 'support', 'admin']
const DESK: readonly UserRole[] = ['support', 'admin']

const TILES: readonly Tile[] = [
  { word: 'toAnswer', collection: 'orders', statuses: ['placed'], roles: KITCHEN },
  { word: 'inKitchen', collection: 'orders', statuses: ['confirmed', 'preparing'], roles: KITCHEN },
  { word: 'readyForPickup', collection: 'orders', statuses: ['ready'], roles: KITCHEN },
  { word: 'onTheWay', collection: 'orders', statuses: ['out_for_delivery'], roles: KITCHEN },
  { word: 'lookingForDriver', collection: 'deliveries', statuses: ['unassigned', 'offered'], roles: DESK },
  {
    word: 'problems',
    collection: 'deliveries',
    statuses: PROBLEM_DELIVERY_STATUSES,
    roles: [...DESK, 'compliance'],
    alarming: true,
  },
]

export function tilesOf(role: UserRole): Tile[] {
  return TILES.filter(({ roles }) => roles.includes(role))
}

/** The list that shows exactly the rows which the tile counts, in the form that the panel's own filters write. */
export function tileUrl({ collection, statuses }: Tile): string {
  const query = new URLSearchParams(
    statuses.map((status, index): [string, string] => [`where[or][0][and][0][status][in][${index}]`, status]),
  )
  return `/admin/collections/${collection}?${query}`
}
