'use client'
import { useTranslation } from '@payloadcms/ui'
import { Action } from '../../../components/Action'
import { wordsOf } from '../../../words'
import { orderPaymentsWords } from './words'

/** A guest took the cash of a refund at the office. */
export function HandOut({ refundId }: { refundId: string }) {
  const { i18n } = useTranslation()
  const { say } = wordsOf(i18n, orderPaymentsWords)
  return (
    <Action
      url={`/api/refunds/${refundId}/hand-out`}
      label={say('handOut')}
      explain={say('handOutExplain')}
      done={say('handedOut')}
    />
  )
}
