'use client'
import { arrivalWindow } from '../../../../domain/tracking/arrival-window'
import { headlineOf, type Stage, stagesOf } from '../../../../domain/tracking/progress'
import type { TrackingView } from '../../../../queries/tracking'
import { Brand } from '../../Brand'
import { fill } from '../../fill'
import { clockOf, dayOf, type HourCycle } from './clock-of'
import { TrackDoor } from './TrackDoor'
import { TrackMap } from './TrackMap'
import { useTracking } from './use-tracking'
import { TRACK_WORDS } from './words'

interface Props {
  initial: TrackingView
  token: string
  since: string
  locale: 'en' | 'fr'
  hourCycle: HourCycle
}

/** The page of one order, rendered by the server and kept up to date in the browser. */
export function TrackView({ initial, token, since, locale, hourCycle }: Props) {
  const { view, state, positions } = useTracking(initial, token, since)
  const words = TRACK_WORDS[locale]
  const headline = headlineOf(view)
  const time = clockOf({ locale, hourCycle, timeZone: view.timeZone })
  const window = view.eta ? arrivalWindow({ eta: new Date(view.eta), now: new Date(view.at) }) : undefined
  const over = view.eta === null && headline !== 'placed' && headline !== 'paying' && headline !== 'scheduled'
  const awaited = (stage: Stage) =>
    stage === 'received' && headline === 'scheduled' ? words.waitsForTime : words.awaited[stage]
  const names = { restaurant: view.restaurant, number: view.number }
  const zone = view.timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? view.timeZone
  return (
    <main className="wb-track">
      {!over && (
        <noscript>
          <meta httpEquiv="refresh" content="30" />
          <style>{'.wb-track__map { display: none }'}</style>
        </noscript>
      )}
      <header className="wb-track__top">
        <Brand />
        {state && !over && (
          <span className={`wb-live wb-live--${state}`}>
            <span className="wb-live__dot" aria-hidden="true" />
            {words.states[state]}
          </span>
        )}
      </header>
      <section className={`wb-track__now wb-track__now--${toneOf(headline)}`} aria-live="polite">
        <p className="wb-track__order">{fill(words.order, names)}</p>
        <h1 data-headline={headline}>{words.headlines[headline]}</h1>
        <p>{fill(words.details[headline], names)}</p>
        {view.slot && !window && !over && (
          <p className="wb-track__eta">
            <span>{words.wantedFor}</span>{' '}
            <strong>
              <time dateTime={view.slot.from}>
                {dayOf({ locale, timeZone: view.timeZone })(view.slot.from)}, {time(view.slot.from)}
              </time>
              {' – '}
              <time dateTime={view.slot.to}>{time(view.slot.to)}</time>
            </strong>
          </p>
        )}
        {window && (
          <p className="wb-track__eta">
            <span>{words.arrives}</span>{' '}
            <strong>
              <time dateTime={window.from.toISOString()}>{time(window.from)}</time>
              {' – '}
              <time dateTime={window.to.toISOString()}>{time(window.to)}</time>
            </strong>
          </p>
        )}
        {view.deliveredAt && (
          <p className="wb-track__eta">
            <span>{words.delivered}</span>{' '}
            <strong>
              <time dateTime={view.deliveredAt}>{time(view.deliveredAt)}</time>
            </strong>
          </p>
        )}
      </section>
      {view.door && <TrackDoor door={view.door} code={view.handoverCode} words={words} />}
      {!over && <TrackMap view={view} positions={positions} locale={locale} words={words} />}
      {view.driver && (
        <section className="wb-track__driver" aria-label={words.driver}>
          <span className="wb-track__face" aria-hidden="true">
            {view.driver.name.slice(0, 1)}
          </span>
          <p>
            <span>{words.driver}</span>
            <strong>{[view.driver.name, words.vehicles[view.driver.vehicle ?? '']].filter(Boolean).join(' · ')}</strong>
          </p>
        </section>
      )}
      <section className="wb-track__way" aria-label={words.progress}>
        <ol>
          {stagesOf(view).map(({ stage, state: reached, at }) => (
            <li
              key={stage}
              className={`wb-track__stage--${reached}`}
              aria-current={reached === 'now' ? 'step' : undefined}
            >
              <span>
                {reached === 'now' && !at ? awaited(stage) : words.stages[stage]}
                {reached === 'off' && <small> ({words.off})</small>}
              </span>
              {at && <time dateTime={at}>{time(at)}</time>}
            </li>
          ))}
        </ol>
        <p className="wb-track__note">
          {fill(words.zone, { zone })} {window && words.estimate}
        </p>
      </section>
      <footer className="wb-track__note">{words.privacy}</footer>
    </main>
  )
}

function toneOf(headline: ReturnType<typeof headlineOf>): 'good' | 'bad' | 'active' {
  if (headline === 'delivered') return 'good'
  return ['problem', 'declined', 'cancelled', 'returned'].includes(headline) ? 'bad' : 'active'
}
