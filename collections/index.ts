import type { CollectionConfig } from 'payload'
import { Addresses } from './addresses'
import { Areas } from './areas'
import { AuditLog } from './audit-log'
import { Carts } from './carts'
import { Categories } from './categories'
import { Deliveries } from './deliveries'
import { Documents } from './documents'
import { Drivers } from './drivers'
import { Events } from './events'
import { Markets } from './markets'
import { Media } from './media'
import { Offers } from './offers'
import { OptionGroups } from './option-groups'
import { Options } from './options'
import { OrderEvents } from './order-events'
import { OrderLines } from './order-lines'
import { Orders } from './orders'
import { Payments } from './payments'
import { Products } from './products'
import { PromotionRedemptions } from './promotion-redemptions'
import { Promotions } from './promotions'
import { Restaurants } from './restaurants'
import { Sessions } from './sessions'
import { Tariffs } from './tariffs'
import { Users } from './users'
import { Zones } from './zones'

/** In the order of the panel's navigation. */
export const collections: CollectionConfig[] = [
  Orders,
  Deliveries,
  Offers,
  Restaurants,
  Categories,
  Products,
  OptionGroups,
  Options,
  Promotions,
  Media,
  Documents,
  Users,
  Drivers,
  Addresses,
  Payments,
  Markets,
  Areas,
  Zones,
  Tariffs,
  OrderLines,
  OrderEvents,
  PromotionRedemptions,
  Carts,
  Sessions,
  Events,
  AuditLog,
]
