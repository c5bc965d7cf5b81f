import { ORDER_STATUSES, ORDER_TRANSITIONS } from '../../../domain/orders/transitions'
import { finalStates } from '../../../domain/transition'
import type { Order } from '../../../payload-types'
import type { OrderScene } from '../../../queries/order-scene'
import { Card } from '../../components/Card'
import { LiveOrderMap, OrderMap } from './OrderMap'
import type { OrderWords } from './words'

const FINAL = finalStates(ORDER_STATUSES, ORDER_TRANSITIONS)

interface Props {
  order: Order
  scene: OrderScene
  restaurant: string | undefined
  /** Where the reader hears of drivers; undefined where nobody tells them. */
  door: '/admin' | '/restaurant' | undefined
  words: OrderWords
}

/** Where an order is: the way from its kitchen to its door, and its driver on it. */
export function OrderMapCard({ order, scene, restaurant, door, words: { say, locale } }: Props) {
  const { market, pickup, dropoff, driver } = scene
  const props = {
    orderId: order.id,
    scene: { market, pickup, dropoff },
    driver,
    pickedUp: order.status === 'out_for_delivery',
    over: FINAL.includes(order.status),
    labels: {
      map: say('mapLabel', { number: order.number }),
      restaurant: restaurant ?? say('restaurant'),
      door: order.addressLine1,
      driver: driver?.name ?? '',
    },
    locale,
  }
  return <Card title={say('map')}>{door ? <LiveOrderMap door={door} {...props} /> : <OrderMap {...props} />}</Card>
}
