import { Link } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { VEHICLE_LABELS, type Vehicle } from '../../../../collections/drivers/labels'
import type { Order, Restaurant } from '../../../payload-types'
import { StepIcon } from '../../components/timeline/StepIcon'
import { idOf } from '../id-of'
import type { OrderWords } from './words'

interface Props {
  order: Order
  restaurant: Restaurant | null
  driver: { name: string; vehicle: Vehicle; phone: string | null } | null
  /** Collections that the reader finds in the panel. */
  visible: readonly string[]
  words: OrderWords
}

/** Who is part of an order, and how to reach them. */
export function OrderPeople({ order, restaurant, driver, visible, words }: Props) {
  const { say } = words
  const customerId = idOf(order.customer)
  const address = [order.addressLine1, order.addressCity].filter(Boolean).join(', ')
  return (
    <ul className="wb-people">
      <Person
        role={say(order.customer ? 'customer' : 'guest')}
        name={order.contactName ?? '—'}
        href={customerId && visible.includes('users') ? `/admin/collections/users/${customerId}` : undefined}
        phone={order.contactPhone}
        words={words}
      >
        {order.contactPhone && !order.phoneVerified && <p className="wb-quiet">{say('unverified')}</p>}
        <p>{address}</p>
        {order.addressLandmark && <p className="wb-quiet">{say('landmark', { text: order.addressLandmark })}</p>}
        {order.addressInstructions && (
          <p className="wb-quiet">{say('directions', { text: order.addressInstructions })}</p>
        )}
      </Person>
      <Person
        role={say('restaurant')}
        name={restaurant?.name ?? '—'}
        href={
          restaurant && visible.includes('restaurants') ? `/admin/collections/restaurants/${restaurant.id}` : undefined
        }
        phone={restaurant?.phone}
        words={words}
      >
        {restaurant?.addressLine && <p>{restaurant.addressLine}</p>}
      </Person>
      <Person role={say('driver')} name={driver?.name ?? say('noDriver')} phone={driver?.phone} words={words}>
        {driver && <p>{words.label(VEHICLE_LABELS[driver.vehicle])}</p>}
      </Person>
    </ul>
  )
}

interface PersonProps {
  role: string
  name: string
  href?: string
  phone: string | null | undefined
  words: OrderWords
  children: ReactNode
}

function Person({ role, name, href, phone, words, children }: PersonProps) {
  return (
    <li>
      <div>
        <small className="wb-quiet">{role}</small>
        <p>
          <b>{href ? <Link href={href}>{name}</Link> : name}</b>
        </p>
        {children}
      </div>
      {phone && (
        <a
          className="wb-call"
          href={`tel:${phone.replace(/[^+\d]/g, '')}`}
          aria-label={`${words.say('call', { name })} ${phone}`}
        >
          <StepIcon name="phone" />
          {phone}
        </a>
      )}
    </li>
  )
}
