'use client'
import { useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { MarketStep, StepState, StepTold } from '../../../domain/markets/market-steps'
import { callApi } from '../../call-api'
import { wordsOf } from '../../words'
import { Problem } from '../Problem'
import { geocoderName } from './geocoder-name'
import { stepLink } from './step-link'
import { type MarketWord, marketWords } from './words'

interface Checklist {
  ready: boolean
  steps: StepTold[]
  nextRestaurantId: string | null
  geocoders: { adapter: string; standIn: boolean }[]
}

const MARKS: Record<StepState, string> = { done: '✓', advised: '!', missing: '○' }

const saidOf = (step: MarketStep, state: StepState): MarketWord => `${step}_${state === 'done' ? 'done' : 'open'}`

/** On the page of a market: what it misses until customers can order, and the way to each form. */
export function MarketChecklist() {
  const { id, lastUpdateTime } = useDocumentInfo()
  const { i18n } = useTranslation()
  const { say, locale } = wordsOf(i18n, marketWords)
  const [found, setFound] = useState<Checklist | string>()
  const unreachable = say('unreachable')
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was saved may have changed what is missing
  useEffect(() => {
    if (id === undefined) return
    let left = false
    void callApi<Checklist>(`/api/markets/${id}/checklist`, { method: 'GET', locale, unreachable }).then((answer) => {
      if (!left) setFound(answer.ok ? answer.body : answer.message)
    })
    return () => {
      left = true
    }
  }, [id, locale, unreachable, lastUpdateTime])
  if (id === undefined) return <p className="wb-card wb-steps wb-quiet">{say('saveFirst')}</p>
  if (found === undefined) return <section className="wb-card wb-steps" aria-busy="true" />
  if (typeof found === 'string') return <Problem>{found}</Problem>
  const { ready, steps, nextRestaurantId, geocoders } = found
  const left = steps.filter(({ state }) => state === 'missing').length
  const who = geocoders.map((geocoder) => geocoderName(geocoder, say)).join(', ')
  return (
    <details className="wb-card wb-steps" open={!ready}>
      <summary>{ready ? say('ready') : say(left === 1 ? 'oneLeft' : 'someLeft', { count: left })}</summary>
      <ol>
        {steps.map(({ step, state }) => {
          const link = stepLink(step, { marketId: String(id), restaurantId: nextRestaurantId })
          return (
            <li key={step} data-state={state}>
              <span className="wb-steps__mark" role="img" aria-label={say(state)}>
                {MARKS[state]}
              </span>
              <span>
                {say(saidOf(step, state), { who })}
                {link && <a href={link}>{say(`${step}_link` as MarketWord)}</a>}
              </span>
            </li>
          )
        })}
      </ol>
    </details>
  )
}
