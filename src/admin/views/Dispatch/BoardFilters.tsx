'use client'
import { useMemo } from 'react'
import type { BoardDelivery } from '../../../domain/dispatch/board'
import { useBoardTools } from './board-tools'
import type { BoardFilter } from './filter-board'

export const PANES = ['deliveries', 'drivers', 'map'] as const
export type Pane = (typeof PANES)[number]

export const LOOKS = ['map', 'list'] as const
export type Look = (typeof LOOKS)[number]

interface Props {
  deliveries: readonly BoardDelivery[]
  filter: BoardFilter
  onFilter(change: Partial<BoardFilter>): void
  /** Wide screens choose between map and list; narrow ones show one pane at a time. */
  wide: boolean
  look: Look
  onLook(look: Look): void
  pane: Pane
  onPane(pane: Pane): void
}

/** Words and a restaurant to look for, and how the board is laid out. */
export function BoardFilters({ deliveries, filter, onFilter, wide, look, onLook, pane, onPane }: Props) {
  const { say } = useBoardTools().words
  const restaurants = useMemo(
    () =>
      [...new Map(deliveries.map(({ restaurantId, restaurant }) => [restaurantId, restaurant]))].sort((a, b) =>
        a[1].localeCompare(b[1]),
      ),
    [deliveries],
  )
  return (
    <div className="wb-dispatch-board__filters">
      <input
        type="search"
        className="wb-dispatch-search"
        value={filter.text}
        placeholder={say('filter')}
        aria-label={say('filter')}
        onChange={(event) => onFilter({ text: event.target.value })}
      />
      <select
        className="wb-dispatch-select"
        aria-label={say('restaurant')}
        value={filter.restaurantId}
        onChange={(event) => onFilter({ restaurantId: event.target.value })}
      >
        <option value="">{say('allRestaurants')}</option>
        {restaurants.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      {wide ? (
        <Segments legend={say('show')} keys={LOOKS} chosen={look} onChoose={onLook} />
      ) : (
        <Segments legend={say('show')} keys={PANES} chosen={pane} onChoose={onPane} />
      )}
    </div>
  )
}

interface SegmentsProps<Key extends string> {
  legend: string
  keys: readonly Key[]
  chosen: Key
  onChoose(key: Key): void
}

function Segments<Key extends Pane | Look>({ legend, keys, chosen, onChoose }: SegmentsProps<Key>) {
  const { say } = useBoardTools().words
  return (
    <fieldset className="wb-dispatch-segments">
      <legend className="wb-unseen">{legend}</legend>
      {keys.map((key) => (
        <button key={key} type="button" aria-pressed={key === chosen} onClick={() => onChoose(key)}>
          {say(key)}
        </button>
      ))}
    </fieldset>
  )
}
