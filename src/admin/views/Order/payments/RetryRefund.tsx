'use client'
import { useTranslation } from '@payloadcms/ui'
import { Action } from '../../../components/Action'
import { wordsOf } from '../../../words'
import { orderPaymentsWords } from './words'

/** What a failed refund did not bring is sent once more, or given to the customer in another way. */
export function RetryRefund({ refundId, amount }: { refundId: string; amount: string }) {
  const { i18n } = useTranslation()
  const { say } = wordsOf(i18n, orderPaymentsWords)
  const url = `/api/refunds/${refundId}/retry`
  return (
    <div className="wb-actions">
      <Action
        url={url}
        label={say('refundAgain')}
        explain={say('refundAgainExplain', { amount })}
        done={say('refundedAgain')}
        body={() => ({ to: 'source' })}
      />
      <Action
        url={url}
        label={say('refundOtherwise')}
        explain={say('refundOtherwiseExplain', { amount })}
        done={say('refundedAgain')}
        body={() => ({ to: 'customer' })}
      />
    </div>
  )
}
