'use client'
import { useTranslation } from '@payloadcms/ui'
import { useId } from 'react'
import type { DashboardName } from '../../../queries/dashboards'
import { wordsOf } from '../../words'
import type { DashboardState } from './use-dashboard'
import { sharedWords } from './words/shared'

interface Props<N extends DashboardName> {
  state: DashboardState<N>
  everywhere?: string
}

/** Market and restaurant of the numbers, where there is a choice. Never a sum over markets: their money does not add up. */
export function Picker<N extends DashboardName>({ state, everywhere }: Props<N>) {
  const { i18n } = useTranslation()
  const { say } = wordsOf(i18n, sharedWords)
  const { data, picks, pick } = state
  const { markets, restaurants } = data.choices
  const shown = data.market?.slug ?? ''
  return (
    <>
      {(markets.length > 1 || everywhere) && (
        <Choice
          label={say('market')}
          value={state.picking ? (picks.market ?? shown) : everywhere ? (picks.market ?? '') : shown}
          options={markets.map(({ slug, name }) => ({ value: slug, text: name }))}
          none={everywhere}
          onPick={(market) => pick({ market })}
        />
      )}
      {restaurants.length > 1 && (
        <Choice
          label={say('restaurant')}
          value={picks.restaurant ?? ''}
          options={restaurants.map(({ id, name }) => ({ value: id, text: name }))}
          none={say('allRestaurants')}
          onPick={(restaurant) => pick({ market: data.market?.slug, restaurant })}
        />
      )}
    </>
  )
}

interface ChoiceProps {
  label: string
  value: string
  options: readonly { value: string; text: string }[]
  /** Words for picking none of them. */
  none?: string
  onPick(value: string | undefined): void
}

function Choice({ label, value, options, none, onPick }: ChoiceProps) {
  const id = useId()
  return (
    <span className="wb-dash-choice">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onPick(event.target.value || undefined)}>
        {none && <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </span>
  )
}
