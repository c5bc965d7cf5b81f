'use client'
import { memo } from 'react'
import { type BoardDriver, type DispatchBoard, LIVE_POSITION_SECONDS } from '../../../domain/dispatch/board'
import type { Selection } from './board-map'
import { useBoardTools } from './board-tools'
import { Chips } from './Chips'
import { DeliveryCard } from './DeliveryCard'
import { DriverRow } from './DriverRow'
import { duration } from './duration'
import {
  type BoardFilter,
  countDeliveries,
  countDrivers,
  DELIVERY_GROUPS,
  DRIVER_STATES,
  type ShownDelivery,
} from './filter-board'
import { LongList } from './LongList'
import type { LiveBoard } from './use-board'

interface Common {
  board: DispatchBoard
  filter: BoardFilter
  selection: Selection | undefined
  onFilter(change: Partial<BoardFilter>): void
}

interface DeliveryListProps extends Common {
  all: readonly ShownDelivery[]
  shown: readonly ShownDelivery[]
  now: Date
  nameOf(driverId: string): string | undefined
}

/** Deliveries under way, the most urgent first, under their counts. */
export const DeliveryList = memo(function DeliveryList(props: DeliveryListProps) {
  const { board, all, shown, now, nameOf, filter, selection, onFilter } = props
  const { say, locale } = useBoardTools().words
  const timeOf = ({ delivery: { promisedAt }, urgency }: ShownDelivery) => {
    // The promise is beside the point once the goods are on their way back.
    if (urgency === 'problem') return say('trouble')
    if (promisedAt === null) return say('unpromised')
    const left = Date.parse(promisedAt) - now.getTime()
    return say(left < 0 ? 'over' : 'left', { time: duration(left, locale) })
  }
  return (
    <section className="wb-dispatch-board__list" aria-labelledby="wb-deliveries" data-pane="deliveries">
      <h2 id="wb-deliveries">
        {say('deliveries')} <span className="wb-quiet">{board.deliveries.length}</span>
      </h2>
      <Chips
        keys={DELIVERY_GROUPS}
        counts={countDeliveries(all)}
        only={filter.group}
        alarming={['problem', 'late']}
        onOnly={(group) => onFilter({ group })}
      />
      <div className="wb-dispatch-board__scroll">
        <LongList
          items={shown}
          step={40}
          label={say('deliveries')}
          row={(one) => (
            <DeliveryCard
              key={one.delivery.id}
              delivery={one.delivery}
              urgency={one.urgency}
              time={timeOf(one)}
              driver={one.delivery.driverId ? (nameOf(one.delivery.driverId) ?? '…') : undefined}
              asked={one.delivery.offeredToId ? nameOf(one.delivery.offeredToId) : undefined}
              selected={selection?.kind === 'delivery' && selection.id === one.delivery.id}
            />
          )}
          empty={<p className="wb-card wb-empty">{say(all.length === 0 ? 'noDeliveries' : 'noSuchDeliveries')}</p>}
        />
      </div>
    </section>
  )
})

interface DriverListProps extends Common {
  drivers: readonly BoardDriver[]
  silence: LiveBoard['silence']
  /** The list is drawn anew when it changes: silence grows with time alone. */
  now: Date
}

/** Drivers by name, under their counts. */
export const DriverList = memo(function DriverList(props: DriverListProps) {
  const { board, drivers, silence, filter, selection, onFilter } = props
  const { say, locale } = useBoardTools().words
  const onDuty = board.drivers.filter(({ state }) => state !== 'offline').length
  const seenOf = (seconds: number | null) => {
    if (seconds === null) return say('neverSeen')
    // Every ten seconds is near enough, and spares drawing each row each second.
    if (seconds < 15) return say('seenNow')
    return say('seen', { time: duration(Math.floor(seconds / 10) * 10_000, locale) })
  }
  return (
    <section className="wb-dispatch-board__list" aria-labelledby="wb-drivers" data-pane="drivers">
      <h2 id="wb-drivers">
        {say('drivers')} <span className="wb-quiet">{onDuty}</span>
      </h2>
      <Chips
        keys={DRIVER_STATES}
        counts={countDrivers(board.drivers)}
        only={filter.state}
        onOnly={(state) => onFilter({ state })}
      />
      <div className="wb-dispatch-board__scroll">
        <LongList
          items={drivers}
          step={30}
          label={say('drivers')}
          row={(driver) => {
            const seconds = silence(driver.id)
            const selected = selection?.kind === 'driver' && selection.id === driver.id
            return (
              <DriverRow
                key={driver.id}
                driver={driver}
                currency={board.market.currency}
                seen={seenOf(seconds)}
                silent={seconds === null || seconds > LIVE_POSITION_SECONDS}
                carries={selected ? carriedBy(board, driver.id) : ''}
                selected={selected}
              />
            )
          }}
          empty={<p className="wb-card wb-empty">{say(onDuty === 0 ? 'noDriversOnDuty' : 'noSuchDrivers')}</p>}
        />
      </div>
    </section>
  )
})

function carriedBy({ deliveries }: DispatchBoard, driverId: string): string {
  return deliveries
    .filter((delivery) => delivery.driverId === driverId)
    .map(({ number }) => number)
    .join(', ')
}
