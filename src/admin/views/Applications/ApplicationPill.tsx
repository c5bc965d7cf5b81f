'use client'
import { useTranslation } from '@payloadcms/ui'
import type { ApplicationStatus } from '../../../domain/onboarding/transitions'
import { wordsOf } from '../../words'
import { applicationWords } from './words'

const TONES: Readonly<Record<ApplicationStatus, 'waiting' | 'active' | 'good' | 'bad' | 'quiet'>> = {
  draft: 'quiet',
  submitted: 'waiting',
  in_review: 'active',
  changes_requested: 'quiet',
  approved: 'good',
  refused: 'bad',
  withdrawn: 'quiet',
}

/** The state of an application in a word. */
export function ApplicationPill({ status }: { status: ApplicationStatus }) {
  const { say } = wordsOf(useTranslation().i18n, applicationWords)
  return (
    <span className={`wb-pill wb-pill--${TONES[status]}`} data-status={status}>
      {say(`status_${status}`)}
    </span>
  )
}
