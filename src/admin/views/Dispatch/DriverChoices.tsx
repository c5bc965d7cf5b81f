'use client'
import { useMemo, useState } from 'react'
import type { BoardDelivery, BoardDriver } from '../../../domain/dispatch/board'
import type { Position } from '../../../domain/geo/position'
import { STATE_TONE } from './board-map'
import { useBoardTools } from './board-tools'
import { filterDrivers } from './filter-board'
import { rankChoices } from './rank-choices'

/** More are found by name. */
const MOST = 25

interface Props {
  delivery: BoardDelivery
  drivers: readonly BoardDriver[]
  placeOf(driverId: string): Position | null
  chosenId: string | undefined
  onChoose(driverId: string): void
}

/** Drivers for a delivery, the best placed first, to choose one by arrow keys or click; the field above finds anybody by name. */
export function DriverChoices({ delivery, drivers, placeOf, chosenId, onChoose }: Props) {
  const { say, locale } = useBoardTools().words
  const [text, setText] = useState('')
  // Ranked once, as the dialog opens: a list that reorders itself under the pointer cannot be chosen from.
  const [ranked] = useState(() => rankChoices(delivery, drivers, placeOf))
  const found = useMemo(() => {
    const names = new Set(filterDrivers(drivers, { text, restaurantId: '' }).map(({ id }) => id))
    return ranked.filter(({ driver }) => names.has(driver.id)).slice(0, MOST)
  }, [ranked, drivers, text])
  const kilometres = new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilometer', maximumFractionDigits: 1 })
  return (
    <fieldset className="wb-dispatch-choices">
      <legend>{say('pickDriver')}</legend>
      <input
        type="search"
        value={text}
        placeholder={say('searchDriver')}
        aria-label={say('searchDriver')}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="wb-dispatch-choices__list">
        {found.map(({ driver: { id, name, state, load }, meters }) => (
          <label key={id} className="wb-dispatch-choice">
            <input
              type="radio"
              name="driverId"
              value={id}
              required
              checked={id === chosenId}
              onChange={() => onChoose(id)}
            />
            <span className="wb-dispatch-choice__name">{name}</span>
            <span className={`wb-pill wb-pill--${STATE_TONE[state]}`}>{say(`is${state}`)}</span>
            <span className="wb-quiet wb-number">
              {[
                load > 0 && say('inHand', { count: load }),
                meters !== null && say('away', { distance: kilometres.format(meters / 1_000) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </label>
        ))}
        {found.length === 0 && <p className="wb-empty">{say('noSuchDrivers')}</p>}
      </div>
    </fieldset>
  )
}
