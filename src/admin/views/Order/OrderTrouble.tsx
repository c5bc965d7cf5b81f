import type { Role } from '../../../domain/identity/roles'
import type { Order } from '../../../payload-types'
import { deliveryVerbs } from '../../delivery-verbs'
import { reasonText } from '../../reason-text'
import type { loadOrderPage } from './load-order-page'
import { orderProblem } from './order-problem'
import { ProblemBanner } from './ProblemBanner'
import type { OrderWords } from './words'

interface Props {
  order: Order
  page: Awaited<ReturnType<typeof loadOrderPage>>
  now: Date
  role: Role
  words: OrderWords
}

/** The banner of an order in trouble; nothing when all is well. */
export function OrderTrouble({ order, page, now, role, words }: Props) {
  const { delivery, payments, restaurant, scene } = page
  const problem = orderProblem({ order, delivery, payments, now })
  if (!problem) return null
  const mayAct = delivery && deliveryVerbs(delivery.status, role).length > 0
  const phone = (name: string | null | undefined, number: string | null | undefined) =>
    number ? { name: name ?? number, phone: number } : undefined
  return (
    <ProblemBanner
      problem={problem}
      reason={problem.kind === 'failed' && delivery?.reason ? reasonText(delivery.reason, words.label) : undefined}
      deliveryUrl={mayAct ? `/admin/collections/deliveries/${delivery.id}` : undefined}
      phones={{
        callCustomer: phone(order.contactName, order.contactPhone),
        callRestaurant: phone(restaurant?.name, restaurant?.phone),
        callDriver: phone(scene?.driver?.name, scene?.driver?.phone),
      }}
      words={words}
    />
  )
}
