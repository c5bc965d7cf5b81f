'use client'
import { useTranslation } from '@payloadcms/ui'
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import type { BoardDriver, DispatchBoard } from '../../../domain/dispatch/board'
import type { MapHandle } from '../../../map/markers'
import { Problem } from '../../components/Problem'
import { wordsOf } from '../../words'
import { AskDialog } from './AskDialog'
import { BoardFilters, LOOKS, type Pane } from './BoardFilters'
import { BoardHeader, type MarketChoice } from './BoardHeader'
import { DeliveryList, DriverList } from './BoardLists'
import { BoardMap } from './BoardMap'
import type { Selection } from './board-map'
import { type Asking, type BoardTools, BoardToolsProvider } from './board-tools'
import { DragBoard } from './DragBoard'
import { type BoardFilter, filterDeliveries, filterDrivers } from './filter-board'
import { useBoard } from './use-board'
import { useRemembered } from './use-remembered'
import { useShown } from './use-shown'
import { useTick } from './use-tick'
import { useWide } from './use-wide'
import { dispatchWords } from './words'

interface Props {
  markets: readonly MarketChoice[]
  market: string
  mayAssign: boolean
  onMarket(slug: string): void
}

/** Countdowns are in minutes: looking every other second is exact enough. */
const TICK_MS = 2_000

const NOBODY: readonly BoardDriver[] = []

/** The board of one market: counts, lists and map over the same live data, and whatever is being asked. */
export function MarketBoard({ markets, market, mayAssign, onMarket }: Props) {
  const { language } = useTranslation().i18n
  const words = useMemo(() => wordsOf({ language }, dispatchWords), [language])
  const { say, locale } = words
  const unreachable = wordsOf({ language }).say('unreachable')
  const data = useBoard(market, locale, unreachable)
  const { board, problem, state, reload, now: present } = data
  const [filter, setFilter] = useState<BoardFilter>({ text: '', restaurantId: '' })
  const [selection, setSelection] = useState<Selection>()
  const [asking, setAsking] = useState<Asking>()
  const [look, setLook] = useRemembered('look', LOOKS, 'map')
  const [pane, setPane] = useState<Pane>('deliveries')
  const wide = useWide()
  const map = useRef<MapHandle>(null)
  const latest = useRef<DispatchBoard>(undefined)
  latest.current = board
  const tick = useTick(TICK_MS)

  const names = useMemo(() => new Map(board?.drivers.map(({ id, name }) => [id, name])), [board?.drivers])
  const nameOf = useCallback((id: string) => names.get(id), [names])
  // Moves on with the tick and with what is read, and not whenever a dialog opens: the lists are hundreds of rows.
  // biome-ignore lint/correctness/useExhaustiveDependencies: that is what makes it another moment
  const now = useMemo(() => present(), [present, tick, board])
  const all = useShown(board?.deliveries, now)
  // Typing is answered at once; the lists follow as soon as there is time.
  const calm = useDeferredValue(filter)
  const shown = useMemo(() => filterDeliveries(all, calm, nameOf), [all, calm, nameOf])
  const drivers = useMemo(() => filterDrivers(board?.drivers ?? NOBODY, calm), [board?.drivers, calm])

  const onFilter = useCallback((change: Partial<BoardFilter>) => setFilter((before) => ({ ...before, ...change })), [])
  const { live, silence, placeOf } = data
  const timeZone = board?.market.timeZone ?? 'UTC'
  const tools = useMemo<BoardTools>(() => {
    const place = ({ kind, id }: Selection) => {
      if (kind === 'driver') return placeOf(id) ?? undefined
      const found = latest.current?.deliveries.find((delivery) => delivery.id === id)
      return found && { lat: found.dropoffLat, lng: found.dropoffLng }
    }
    return {
      words,
      timeZone,
      mayAssign,
      select: setSelection,
      showOnMap(chosen) {
        setSelection(chosen)
        setLook('map')
        setPane('map')
        const at = place(chosen)
        if (at) map.current?.show(at)
      },
      ask: setAsking,
    }
  }, [words, mayAssign, placeOf, setLook, timeZone])
  const targetName = useCallback(
    (kind: 'delivery' | 'driver', id: string) =>
      kind === 'driver'
        ? latest.current?.drivers.find((driver) => driver.id === id)?.name
        : latest.current?.deliveries.find((delivery) => delivery.id === id)?.number,
    [],
  )
  const common = { filter, selection, onFilter }
  const mapShown = wide ? look === 'map' : pane === 'map'

  return (
    <BoardToolsProvider value={tools}>
      <BoardHeader markets={markets} market={market} state={state} onMarket={onMarket} onRan={reload} />
      <Problem>{problem}</Problem>
      {!board && !problem && <BoardSkeleton label={say('loading')} />}
      {board && (
        <DragBoard map={map} nameOf={targetName}>
          <BoardFilters
            deliveries={board.deliveries}
            filter={filter}
            onFilter={onFilter}
            wide={wide}
            look={look}
            onLook={setLook}
            pane={pane}
            onPane={setPane}
          />
          <div className={`wb-dispatch-board wb-dispatch-board--${look}`} data-pane={pane}>
            <DeliveryList {...common} board={board} all={all} shown={shown} now={now} nameOf={nameOf} />
            {mapShown && (
              <div className="wb-dispatch-board__map" data-pane="map">
                <BoardMap
                  board={board}
                  shown={shown}
                  drivers={drivers}
                  live={live}
                  silence={silence}
                  placeOf={placeOf}
                  selection={selection}
                  map={map}
                  tick={Math.floor(tick / 5)}
                />
              </div>
            )}
            <DriverList {...common} board={board} drivers={drivers} silence={silence} now={now} />
          </div>
        </DragBoard>
      )}
      {board && asking && (
        <AskDialog
          asking={asking}
          board={board}
          shown={all}
          data={data}
          onSettled={reload}
          onClose={() => setAsking(undefined)}
        />
      )}
    </BoardToolsProvider>
  )
}

/** The board's outline while it is read for the first time. */
function BoardSkeleton({ label }: { label: string }) {
  return (
    <div
      className="wb-dispatch-board wb-dispatch-board--map wb-dispatch-board--wait"
      role="status"
      aria-label={label}
      data-pane="deliveries"
    >
      <div className="wb-dispatch-board__list" data-pane="deliveries" />
      <div className="wb-dispatch-board__map" />
      <div className="wb-dispatch-board__list" />
    </div>
  )
}
