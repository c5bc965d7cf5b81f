'use client'
import { useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { CITY_PACES, type CityWishes } from '../../../domain/city/control'
import { Card } from '../../components/Card'
import { wordsOf } from '../../words'
import type { City } from './use-city'
import { cityWords } from './words'

/** How busy the day is, and whether anybody orders at all. */
export function DayControls({ wishes, change }: { wishes: CityWishes; change: City['change'] }) {
  const { say, locale } = wordsOf(useTranslation().i18n, cityWords)
  const number = new Intl.NumberFormat(locale)
  const { paused } = wishes
  // What was just chosen stands at once; what came of it, a moment later.
  const [asked, setAsked] = useState<number>()

  async function choose(pace: number): Promise<void> {
    setAsked(pace)
    await change({ action: 'pace', pace }, say('pacedToast', { pace: number.format(pace) }))
    setAsked(undefined)
  }
  return (
    <Card title={say('day')}>
      <div className="wb-city__day">
        <fieldset className="wb-city__pace">
          <legend>{say('pace')}</legend>
          <div className="wb-city__paces">
            {CITY_PACES.map((pace) => (
              <label key={pace}>
                <input
                  type="radio"
                  name="pace"
                  checked={(asked ?? wishes.pace) === pace}
                  onChange={() => void choose(pace)}
                />
                <span>{say('paceOf', { pace: number.format(pace) })}</span>
              </label>
            ))}
          </div>
          <p className="wb-quiet">{say('paceHint')}</p>
        </fieldset>
        <div>
          <button
            type="button"
            className={`wb-button wb-button--${paused ? 'primary' : 'plain'}`}
            onClick={() =>
              void change({ action: 'pause', paused: !paused }, say(paused ? 'resumedToast' : 'pausedToast'))
            }
          >
            {say(paused ? 'resume' : 'pause')}
          </button>
          <p className="wb-quiet">{say('pauseHint')}</p>
        </div>
      </div>
    </Card>
  )
}
