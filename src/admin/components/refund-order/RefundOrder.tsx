'use client'
import { useTranslation } from '@payloadcms/ui'
import { wordsOf } from '../../words'
import { Action } from '../Action'
import { reasonIn } from '../ReasonInput'
import { RefundFields } from './RefundFields'
import { refundInForm } from './refund-in-form'
import { refundWords } from './words'

interface Props {
  orderId: string
  /** Of the order's currency: minor units of one whole. */
  minorPerWhole: number
}

/** Gives a part of a delivered order back; what that books is told before. */
export function RefundOrder({ orderId, minorPerWhole }: Props) {
  const { i18n } = useTranslation()
  const { say } = wordsOf(i18n, refundWords)
  return (
    <Action
      url={`/api/orders/${orderId}/refund`}
      label={say('refund')}
      explain={say('explain')}
      done={say('done')}
      body={(form) => ({
        ...refundInForm(form, String(form.get('lines') ?? '').split(','), minorPerWhole),
        ...reasonIn(form),
        // Whoever else refunded meanwhile is not overlooked.
        ...(form.has('given') && { given: Number(form.get('given')) }),
      })}
    >
      <RefundFields orderId={orderId} minorPerWhole={minorPerWhole} />
    </Action>
  )
}
