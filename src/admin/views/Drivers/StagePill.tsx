'use client'
import { useTranslation } from '@payloadcms/ui'
import { DRIVER_STAGE_LABELS } from '../../../../collections/drivers/labels'
import type { DriverStage } from '../../../domain/drivers/transitions'
import { wordsOf } from '../../words'

const TONES: Readonly<Record<DriverStage, 'waiting' | 'active' | 'good' | 'bad' | 'quiet'>> = {
  applied: 'quiet',
  documents: 'waiting',
  identity_passed: 'waiting',
  background_pending: 'active',
  review: 'waiting',
  active: 'good',
  suspended: 'bad',
  rejected: 'bad',
}

/** The stage of a driver in a word. */
export function StagePill({ stage }: { stage: DriverStage }) {
  const { label } = wordsOf(useTranslation().i18n)
  return (
    <span className={`wb-pill wb-pill--${TONES[stage]}`} data-status={stage}>
      {label(DRIVER_STAGE_LABELS[stage])}
    </span>
  )
}
