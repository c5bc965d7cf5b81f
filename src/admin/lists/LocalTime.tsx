'use client'
import { useSyncExternalStore } from 'react'
import { browserZone } from '../format-time'
import { fullMoment, shortMoment } from './moment'

const never = () => () => undefined
/** The server cannot know where the reader is. */
const nowhere = () => 'UTC'

/** A moment in the reader's own time. */
export function LocalTime({ at, now, locale }: { at: string; now: string; locale: 'en' | 'fr' }) {
  const timeZone = useSyncExternalStore(never, browserZone, nowhere)
  const moment = new Date(at)
  return (
    // Browsers and servers put commas and spaces of a date in different places.
    <time className="wb-number" dateTime={at} title={fullMoment(moment, { locale, timeZone })} suppressHydrationWarning>
      {shortMoment(moment, { locale, timeZone, now: new Date(now) })}
    </time>
  )
}
