'use client'
import { useState } from 'react'
import { KitchenDialog } from './KitchenDialog'
import { useScene } from './kitchen-context'

const LONGER = [10, 20, 30] as const
const PAUSES = [15, 30, 60] as const

/** When it is too much: new orders take longer, or come no more for a while. */
export function BusyControl() {
  const { words, restaurant, load, call } = useScene()
  const { say } = words
  const [open, setOpen] = useState(false)
  const [problem, setProblem] = useState<string>()
  const close = () => setOpen(false)

  async function send(verb: 'busy' | 'pause', body: object, done: string): Promise<void> {
    const refused = await call({ url: `/api/restaurants/${restaurant.id}/${verb}`, body }, () => done)
    setProblem(refused)
    if (!refused) close()
  }

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
