import { z } from 'zod'
import { Id, Money, Time } from '../../src/http/shapes'
import { Payment } from '../orders/answers'

export const TopUp = z
  .object({ id: Id, amount: Money, payment: Payment })
  .meta({ id: 'TopUp', description: 'Money on its way into a wallet; it is there once the payment is `captured`.' })

export const AutoTopUp = z
  .object({
    id: Id,
    threshold: Money.meta({ description: 'The wallet is filled when it holds less.' }),
    amount: Money,
    method: z.enum(['card', 'mobile_money']),
    paymentMethodId: Id.nullable(),
    phone: z.string().nullable(),
    active: z.boolean(),
    stoppedAt: Time.nullable().meta({ description: 'When it stopped by itself, because it could not be paid.' }),
    failure: z.string().nullable().meta({ description: 'Why, in the provider’s word.' }),
  })
  .meta({ id: 'AutoTopUp', description: 'How a wallet is filled by itself.' })
