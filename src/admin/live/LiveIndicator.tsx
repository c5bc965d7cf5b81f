'use client'
import { useTranslation } from '@payloadcms/ui'
import { wordsOf } from '../words'
import type { LiveState } from './live-channel'
import { liveWords } from './words'

/** Whether what is shown follows the world: a dot and a word. */
export function LiveIndicator({ state }: { state: LiveState }) {
  const { i18n } = useTranslation()
  const { say } = wordsOf(i18n, liveWords)
  return (
    <span className={`wb-live wb-live--${state}`} role="status">
      <span className="wb-live__dot" aria-hidden="true" />
      {say(state)}
    </span>
  )
}
