'use client'
import { useTranslation } from '@payloadcms/ui'
import { type ReactNode, useId, useState } from 'react'
import type { KitchenChoice } from '../../queries/kitchen'
import { bilingual, wordsOf } from '../words'
import { NotYet } from './NotYet'
import { useAsked } from './use-asked'

interface Props {
  /** The restaurant that the address names. */
  asked: string | undefined
  children(restaurantId: string): ReactNode
}

const chooseWords = bilingual(
  { restaurant: 'Restaurant', loading: 'Looking for your restaurants…', none: 'There is no restaurant yet.' },
  {
    restaurant: 'Restaurant',
    loading: 'Recherche de vos restaurants…',
    none: 'Il n’y a pas encore de restaurant.',
  },
)

/** Chooses among the restaurants that whoever looks runs, where there are several, and shows what belongs to the one. */
export function ChooseRestaurant({ asked, children }: Props) {
  const id = useId()
  const { say } = wordsOf(useTranslation().i18n, chooseWords)
  const { found, problem } = useAsked<{ docs: KitchenChoice[] }>('/api/kitchen/restaurants')
  const [chosen, setChosen] = useState(asked)
  if (problem || !found) return <NotYet problem={problem} rows={3} label={say('loading')} />
  const { docs } = found
  const shown = docs.find((choice) => choice.id === chosen) ?? docs[0]
  if (!shown) return <p className="wb-card wb-empty">{say('none')}</p>
  return (
    <div className="wb-of-restaurant">
      {docs.length > 1 && (
        <div className="wb-input">
          <label htmlFor={id}>{say('restaurant')}</label>
          <select id={id} value={shown.id} onChange={({ target }) => setChosen(target.value)}>
            {docs.map((choice) => (
              <option key={choice.id} value={choice.id}>
                {choice.name} · {choice.market}
              </option>
            ))}
          </select>
        </div>
      )}
      {children(shown.id)}
    </div>
  )
}
