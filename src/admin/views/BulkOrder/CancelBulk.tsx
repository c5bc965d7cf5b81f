'use client'
import { useTranslation } from '@payloadcms/ui'
import { Action } from '../../components/Action'
import { wordsOf } from '../../words'
import { bulkWords } from './words'

/** Calls off what can be called off of a bulk order. */
export function CancelBulk({ bulkId }: { bulkId: string }) {
  const { i18n } = useTranslation()
  const { say } = wordsOf(i18n, bulkWords)
  return (
    <Action
      url={`/api/bulk-orders/${bulkId}/cancel`}
      label={say('cancel')}
      explain={say('cancelExplain')}
      done={say('cancelled')}
      tone="danger"
      reason="required"
    />
  )
}
