'use client'
import { useTranslation } from '@payloadcms/ui'
import { useEffect, useId, useState } from 'react'
import type { KitchenChoice } from '../../../queries/kitchen'
import { callApi } from '../../call-api'
import { SkeletonRows } from '../../components/SkeletonRows'
import { wordsOf } from '../../words'
import { RestaurantMenu } from './RestaurantMenu'
import { importWords } from './words'

/** Chooses the restaurant, where there are several, and shows its imports. */
export function MenuImport({ asked }: { asked: string | undefined }) {
  const id = useId()
  const { language } = useTranslation().i18n
  const { say, locale } = wordsOf({ language }, importWords)
  const unreachable = say('noAnswer')
  const [choices, setChoices] = useState<readonly KitchenChoice[]>()
  const [problem, setProblem] = useState<string>()
  const [chosen, setChosen] = useState(asked)

  useEffect(() => {
    void callApi<{ docs: KitchenChoice[] }>('/api/kitchen/restaurants', { method: 'GET', locale, unreachable }).then(
      (answer) => (answer.ok ? setChoices(answer.body.docs) : setProblem(answer.message)),
    )
  }, [locale, unreachable])

  if (problem)
    return (
      <p role="alert" className="wb-problem">
        {problem}
      </p>
    )
  if (!choices) return <SkeletonRows rows={3} label={say('loading')} />
  const shown = choices.find((choice) => choice.id === chosen) ?? choices[0]
  return (
    <div className="wb-import">
      <div className="wb-import__picker">
        <label htmlFor={id}>{say('restaurant')}</label>
        <select id={id} value={shown?.id ?? ''} onChange={({ target }) => setChosen(target.value)}>
          {choices.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.name} · {choice.market}
            </option>
          ))}
        </select>
      </div>
      {shown && <RestaurantMenu key={shown.id} restaurantId={shown.id} />}
    </div>
  )
}
