'use client'
import { useTranslation } from '@payloadcms/ui'
import { Action } from '../../components/Action'
import { wordsOf } from '../../words'
import { ledgerWords } from './words'

/** Asks why, and books the opposite. */
export function ReverseEntry({ entryId }: { entryId: string }) {
  const { i18n } = useTranslation()
  const { say } = wordsOf(i18n, ledgerWords)
  return (
    <Action
      url={`/api/ledger/entries/${entryId}/reverse`}
      label={say('reverse')}
      explain={say('reverseExplain')}
      done={say('reversed')}
      tone="danger"
      reason="required"
    />
  )
}
