'use client'
import { useAuth, useTranslation } from '@payloadcms/ui'
import type { RestaurantStage } from '../../../domain/onboarding/transitions'
import { wordsOf } from '../../words'
import { Action } from '../Action'
import { goLiveWords } from './words'

interface Props {
  id: string
  stage: RestaurantStage
  ready: boolean
  onSettled(): void
}

/** What whoever looks may do about the stage of a restaurant. */
export function StageActions({ id, stage, ready, onSettled }: Props) {
  const { say } = wordsOf(useTranslation().i18n, goLiveWords)
  const { user } = useAuth()
  const role: unknown = user && 'role' in user ? user.role : undefined
  const url = (verb: string) => `/api/restaurants/${id}/${verb}`
  if (stage === 'preparing')
    return ready && (role === 'owner' || role === 'admin') ? (
      <Action
        url={url('go-live')}
        label={say('goLive')}
        explain={say('goLiveExplain')}
        done={say('goLiveDone')}
        tone="primary"
        onSettled={onSettled}
      />
    ) : null
  if (role !== 'admin') return null
  return stage === 'live' ? (
    <Action
      url={url('suspend')}
      label={say('suspend')}
      explain={say('suspendExplain')}
      done={say('suspendDone')}
      tone="danger"
      reason="required"
      onSettled={onSettled}
    />
  ) : (
    <Action
      url={url('resume')}
      label={say('resume')}
      explain={say('resumeExplain')}
      done={say('resumeDone')}
      tone="primary"
      onSettled={onSettled}
    />
  )
}
