'use client'
import { useTranslation } from '@payloadcms/ui'
import { wordsOf } from '../../words'
import { Action } from '../Action'
import { ChangeFields } from './ChangeFields'
import { type Changeable, changeInForm } from './change-in-form'
import { changeOrderWords } from './words'

interface Props {
  orderId: string
  /** Short name of the market, where another address is looked for. */
  market: string
  order: Changeable
}

/** Says something else of an order for its customer: quantities, note, tip, door; what it costs is told before. */
export function ChangeOrder({ orderId, market, order }: Props) {
  const { i18n } = useTranslation()
  const { say } = wordsOf(i18n, changeOrderWords)
  return (
    <Action
      url={`/api/orders/${orderId}/change`}
      label={say('change')}
      explain={say('explain')}
      done={say('done')}
      body={(form) => changeInForm(form, order)}
    >
      <ChangeFields orderId={orderId} market={market} order={order} />
    </Action>
  )
}
