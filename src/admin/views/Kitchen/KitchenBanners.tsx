'use client'
import { UNTIL_REOPENED } from '../../../domain/kitchen/pause'
import { useScene } from './kitchen-context'
import { clockText } from './ticket-age'
import type { BellState } from './use-bell'

interface Props {
  /** When the kitchen was last seen, while it cannot be seen. */
  lostAt: string | undefined
  reload(): Promise<void>
  bell: BellState
  /** Orders that nobody has reacted to yet. */
  calling: number
  silence(): void
}

/** What everybody in the kitchen must know before they look at tickets. */
export function KitchenBanners({ lostAt, reload, bell, calling, silence }: Props) {
  const { words, hour } = useScene()
  const { say } = words
  return (
    <div className="wb-kitchen__banners">
      {lostAt && (
        <p className="wb-banner wb-banner--bad" role="alert">
          <span>{say('stale', { time: hour(lostAt) })}</span>
          <button type="button" className="wb-button wb-button--plain" onClick={() => void reload()}>
            {say('tryAgain')}
          </button>
        </p>
      )}
      <p className={calling > 0 ? 'wb-banner wb-banner--calling' : 'wb-unseen'} role="status">
        {calling > 0 && (
          <>
            <strong>{calling === 1 ? say('newOrders_one') : say('newOrders_many', { count: calling })}</strong>
            <button type="button" className="wb-button wb-button--plain" onClick={silence}>
              {say('silence')}
            </button>
          </>
        )}
      </p>
      <PauseBanner />
      <BusyBanner />
      {bell === 'locked' && <p className="wb-banner">{say('soundLocked')}</p>}
    </div>
  )
}

function PauseBanner() {
  const { words, now, restaurant, call, hour } = useScene()
  const { say } = words
  const until = restaurant.pausedUntil ? Date.parse(restaurant.pausedUntil) : 0
  if (until <= now.getTime()) return null
  const open = () =>
    call({ url: `/api/restaurants/${restaurant.id}/pause`, body: { minutes: 0 } }, () => say('openedToast'))
  return (
    <p className="wb-banner wb-banner--waiting">
      <strong>
        {until >= UNTIL_REOPENED.getTime()
          ? say('pausedOpen')
          : say('pausedUntil', { time: hour(new Date(until)), left: clockText(until - now.getTime()) })}
      </strong>
      <button type="button" className="wb-button wb-button--primary" onClick={() => void open()}>
        {say('openAgain')}
      </button>
    </p>
  )
}

function BusyBanner() {
  const { words, restaurant, load, call } = useScene()
  const { say } = words
  if (load.extraMinutes === 0) return null
  const end = () =>
    call({ url: `/api/restaurants/${restaurant.id}/busy`, body: { extraMinutes: 0 } }, () => say('backToNormal'))
  return (
    <p className="wb-banner wb-banner--waiting">
      <strong>{say('longerBanner', { minutes: load.extraMinutes })}</strong>
      <button type="button" className="wb-button wb-button--plain" onClick={() => void end()}>
        {say('backToNormal')}
      </button>
    </p>
  )
}
