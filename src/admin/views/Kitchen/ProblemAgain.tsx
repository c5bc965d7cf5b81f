'use client'
import { useTranslation } from '@payloadcms/ui'
import { Problem } from '../../components/Problem'
import { wordsOf } from '../../words'
import { kitchenWords } from './words'

/** Why nothing is shown, and the way to ask once more. */
export function ProblemAgain({ problem, again }: { problem: string; again(): Promise<void> }) {
  const { say } = wordsOf(useTranslation().i18n, kitchenWords)
  return (
    <Problem>
      {problem}{' '}
      <button type="button" className="wb-button wb-button--plain" onClick={() => void again()}>
        {say('tryAgain')}
      </button>
    </Problem>
  )
}
