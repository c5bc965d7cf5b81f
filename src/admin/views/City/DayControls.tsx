'use client'
import { useTranslation } from '@payloadcms/ui'
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
                  checked={wishes.pace === pace}
                  onChange={() =>
                    void change({ action: 'pace', pace }, say('pacedToast', { pace: number.format(pace) }))
                  }
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
