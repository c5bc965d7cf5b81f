'use client'
import { useTranslation } from '@payloadcms/ui'
import { useId } from 'react'
import type { KitchenChoice } from '../../../queries/kitchen'
import { wordsOf } from '../../words'
import { kitchenWords } from './words'

interface Props {
  choices: readonly KitchenChoice[]
  chosen: string | undefined
  choose(id: string): void
}

/** The restaurant's name; a list to choose from where there are several, by market. */
export function RestaurantPicker({ choices, chosen, choose }: Props) {
  const id = useId()
  const { i18n } = useTranslation()
  const { say } = wordsOf(i18n, kitchenWords)
  if (choices.length === 1) return <h1>{choices[0]?.name}</h1>
  const markets = [...new Set(choices.map(({ market }) => market))].sort()
  const options = (market: string) =>
    choices
      .filter((choice) => choice.market === market)
      .map(({ id, name, waiting }) => (
        <option key={id} value={id}>
          {waiting > 0 ? `${name} (${waiting})` : name}
        </option>
      ))
  return (
    <>
      <h1 className="wb-unseen">{say('title')}</h1>
      <div className="wb-kitchen__picker">
        <label htmlFor={id}>{say('choose')}</label>
        <select id={id} value={chosen ?? ''} onChange={({ target }) => choose(target.value)}>
          {!chosen && (
            <option value="" disabled>
              …
            </option>
          )}
          {markets.length === 1
            ? options(markets[0] ?? '')
            : markets.map((market) => (
                <optgroup key={market} label={market}>
                  {options(market)}
                </optgroup>
              ))}
        </select>
      </div>
    </>
  )
}
