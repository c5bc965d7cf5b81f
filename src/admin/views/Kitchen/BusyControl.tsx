'use client'
import { useState } from 'react'
import { KitchenDialog } from './KitchenDialog'
import { useScene } from './kitchen-context'
import { useAsking } from './use-asking'

const LONGER = [10, 20, 30] as const
const PAUSES = [15, 30, 60] as const

/** When it is too much: new orders take longer, or come no more for a while. */
export function BusyControl() {
  const { words, restaurant, load } = useScene()
  const { say } = words
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  const { problem, ask } = useAsking(close)

  const send = (verb: 'busy' | 'pause', body: object, done: string) =>
    ask({ url: `/api/restaurants/${restaurant.id}/${verb}`, body }, () => done)

  const longer = (minutes: number) =>
    send('busy', { extraMinutes: minutes }, minutes ? say('longerBanner', { minutes }) : say('backToNormal'))

  return (
    <>
      <button type="button" className="wb-button wb-button--plain" onClick={() => setOpen(true)}>
        {say('busy')}
      </button>
      <KitchenDialog open={open} close={close} title={say('busy')} problem={problem}>
        <fieldset className="wb-taps">
          <legend>{say('longer')}</legend>
          {[0, ...LONGER].map((minutes) => (
            <button
              key={minutes}
              type="button"
              className="wb-tap"
              aria-pressed={load.extraMinutes === minutes}
              onClick={() => void longer(minutes)}
            >
              {minutes === 0 ? say('normal') : say('delayBy', { minutes })}
            </button>
          ))}
        </fieldset>
        <fieldset className="wb-taps">
          <legend>{say('pause')}</legend>
          {[...PAUSES, null].map((minutes) => (
            <button
              key={minutes}
              type="button"
              className="wb-tap"
              onClick={() => void send('pause', { minutes }, say('pausedToast'))}
            >
              {minutes === null ? say('pauseOpen') : say('pauseFor', { minutes })}
            </button>
          ))}
        </fieldset>
      </KitchenDialog>
    </>
  )
}
