'use client'
import { useTranslation } from '@payloadcms/ui'
import { Action } from '../../components/Action'
import { wordsOf } from '../../words'
import { traceWords } from './words'

/** Has the lists compared now. */
export function CompareNow() {
  const { say } = wordsOf(useTranslation().i18n, traceWords)
  return (
    <Action
      url="/api/track-and-trace/compare"
      label={say('compare')}
      explain={say('compareExplain')}
      done={say('compareDone')}
    />
  )
}

/** Says what a difference was. */
export function SolveDifference({ id }: { id: string }) {
  const { say } = wordsOf(useTranslation().i18n, traceWords)
  return (
    <Action
      url={`/api/trace-differences/${id}/solve`}
      label={say('solve')}
      explain={say('solveExplain')}
      done={say('solveDone')}
      body={(form) => ({ note: form.get('note') })}
    >
      <label className="wb-field">
        {say('note')}
        <input name="note" required maxLength={300} />
      </label>
    </Action>
  )
}
