'use client'
import { memo, type RefObject, useMemo } from 'react'
import { type BoardDriver, type DispatchBoard, LIVE_POSITION_SECONDS } from '../../../domain/dispatch/board'
import { CityMap } from '../../../map/CityMap'
import type { MapHandle } from '../../../map/markers'
import { markersOf, routesOf, type Selection, viewOf } from './board-map'
import { useBoardTools } from './board-tools'
import type { ShownDelivery } from './filter-board'
import type { LiveBoard } from './use-board'

interface Props extends Pick<LiveBoard, 'live' | 'silence' | 'placeOf'> {
  board: DispatchBoard
  shown: readonly ShownDelivery[]
  drivers: readonly BoardDriver[]
  selection: Selection | undefined
  map: RefObject<MapHandle | null>
  /** Counts up now and then: who has fallen silent meanwhile is looked up again. */
  tick: number
}

/** The board on the map. What the filter hides is not on it either. */
export const BoardMap = memo(function BoardMap(props: Props) {
  const { board, shown, drivers, live, silence, placeOf, selection, map, tick } = props
  const { words, select } = useBoardTools()
  const { say, locale } = words
  // biome-ignore lint/correctness/useExhaustiveDependencies: silence comes with time, which the tick stands for
  const markers = useMemo(
    () =>
      markersOf(shown, drivers, {
        driver: ({ name, state }) => `${name} · ${say(`is${state}`)}`,
        door: ({ delivery: { number, restaurant } }) => `${number} · ${restaurant}`,
        silent: ({ id }) => (silence(id) ?? Number.POSITIVE_INFINITY) > LIVE_POSITION_SECONDS,
      }),
    [shown, drivers, silence, locale, tick],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: the driver of a route moves with time
  const routes = useMemo(() => routesOf(shown, selection, placeOf), [shown, selection, placeOf, tick])
  return (
    <CityMap
      market={board.market.slug}
      locale={locale}
      label={say('mapOf', { market: board.market.name })}
      markers={markers}
      routes={routes}
      live={live}
      selectedId={selection && `${selection.kind}:${selection.id}`}
      onSelect={(marker) => select(selectionOf(marker))}
      fit={viewOf(board)}
      fitKey={board.market.slug}
      onReady={(handle) => {
        map.current = handle
      }}
    />
  )
})

/** What a marker stands for; a restaurant is nothing that can be chosen. */
function selectionOf(marker: string): Selection | undefined {
  const [kind, id = ''] = marker.split(':')
  return kind === 'delivery' || kind === 'driver' ? { kind, id } : undefined
}
