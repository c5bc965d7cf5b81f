'use client'
import { useTranslation } from '@payloadcms/ui'
import { useId, useState } from 'react'
import type { KitchenChoice } from '../../../queries/kitchen'
import { SkeletonRows } from '../../components/SkeletonRows'
import { useAsked } from '../../components/use-asked'
import { wordsOf } from '../../words'
import { OwnClaim } from './OwnClaim'
import type { ToldTerms } from './told'
import { payoutsWords } from './words'

/** What a restaurant of the reader can be paid, and the form to ask for it; where there are several, the one that is chosen. */
export function OwnPayouts() {
  const id = useId()
  const { i18n } = useTranslation()
  const { say } = wordsOf(i18n, payoutsWords)
  const choices = useAsked<{ docs: KitchenChoice[] }>('/api/kitchen/restaurants')
  const [chosen, setChosen] = useState<string>()
  const shown = chosen ?? choices.found?.docs[0]?.id
  const url = shown ? `/api/payouts/terms?restaurant=${shown}` : null
  const terms = useAsked<ToldTerms>(url)
  const problem = choices.problem ?? terms.problem
  if (problem)
    return (
      <p role="alert" className="wb-problem">
        {problem}
      </p>
    )
  if (!choices.found) return <SkeletonRows rows={3} label={say('loading')} />
  if (!shown) return <p className="wb-card wb-empty">{say('noRestaurant')}</p>
  return (
    <>
      {choices.found.docs.length > 1 && (
        <div className="wb-input wb-payouts__choice">
          <label htmlFor={id}>{say('restaurant')}</label>
          <select id={id} value={shown} onChange={({ target }) => setChosen(target.value)}>
            {choices.found.docs.map(({ id: value, name, market }) => (
              <option key={value} value={value}>
                {name} · {market}
              </option>
            ))}
          </select>
        </div>
      )}
      {terms.found ? (
        <OwnClaim restaurantId={shown} terms={terms.found} onRequested={() => void terms.again()} />
      ) : (
        <SkeletonRows rows={3} label={say('loading')} />
      )}
    </>
  )
}
