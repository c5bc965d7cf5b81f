'use client'
import { useTranslation } from '@payloadcms/ui'
import { type ReactNode, useState } from 'react'
import { formatHour } from '../../format-time'
import { LiveIndicator } from '../../live/LiveIndicator'
import { wordsOf } from '../../words'
import { BellControl } from './BellControl'
import { BusyControl } from './BusyControl'
import { KitchenBanners } from './KitchenBanners'
import { KitchenContext, type KitchenRole, type KitchenScene } from './kitchen-context'
import { Lanes } from './Lanes'
import { ProblemAgain } from './ProblemAgain'
import { TestControl } from './TestControl'
import { testTicket } from './test-ticket'
import { Upcoming } from './Upcoming'
import { useBell } from './use-bell'
import { useFlashingTitle } from './use-flashing-title'
import { useHouseClock } from './use-house-clock'
import { useKitchen } from './use-kitchen'
import { useKitchenCall } from './use-kitchen-call'
import { useWakeLock } from './use-wake-lock'
import { kitchenWords } from './words'

interface Props {
  restaurantId: string
  role: KitchenRole
  /** The restaurant's name, and how to choose another. */
  picker: ReactNode
}

/** One kitchen at work: its lanes, its bell and how busy it is. */
export function KitchenBoard({ restaurantId, role, picker }: Props) {
  const { i18n } = useTranslation()
  const words = wordsOf(i18n, kitchenWords)
  const { say, locale } = words
  const namespace: '/admin' | '/restaurant' = role === 'admin' ? '/admin' : '/restaurant'
  const options = { restaurantId, namespace, locale, noAnswer: say('noAnswer') }
  const { kitchen, problem, live, reload } = useKitchen(options)
  const call = useKitchenCall({ ...options, reload })
  const now = useHouseClock(kitchen)
  useWakeLock()
  const [heard, setHeard] = useState<ReadonlySet<string>>(new Set())
  const test = kitchen?.test ? [testTicket(kitchen.test, say('testOrder'))] : []
  const tickets = [...(kitchen?.orders ?? []), ...test]
  const waiting = tickets.filter(({ status }) => status === 'placed').map(({ id }) => id)
  const unheard = waiting.filter((id) => !heard.has(id))
  const bell = useBell(unheard.length > 0)
  useFlashingTitle(unheard.length > 0 ? say('titleNew', { count: unheard.length }) : undefined)

  if (!kitchen)
    return (
      <div className="wb-page wb-kitchen" aria-busy={!problem}>
        <div className="wb-kitchen__bar">{picker}</div>
        {problem ? <ProblemAgain problem={problem} again={reload} /> : <Skeleton text={say('loading')} />}
      </div>
    )
  const { restaurant, load, upcoming } = kitchen
  const scene: KitchenScene = {
    role,
    words,
    now,
    restaurant,
    load,
    call,
    hour: (at) => formatHour(at, locale, restaurant.timeZone),
  }
  return (
    <KitchenContext value={scene}>
      <div className={`wb-page wb-kitchen ${unheard.length > 0 ? 'wb-kitchen--calling' : ''}`}>
        <div className="wb-kitchen__bar">
          {picker}
          <time className="wb-kitchen__clock" dateTime={now.toISOString()}>
            {scene.hour(now)}
          </time>
          <LiveIndicator state={problem ? 'offline' : live} />
          <div className="wb-kitchen__controls">
            <TestControl />
            <BusyControl />
            <BellControl state={bell.state} turnOn={bell.turnOn} turnOff={bell.turnOff} />
          </div>
        </div>
        <KitchenBanners
          lostAt={problem || live === 'offline' ? kitchen.clock.now : undefined}
          reload={reload}
          bell={bell.state}
          calling={unheard.length}
          silence={() => setHeard(new Set(waiting))}
        />
        <p className="wb-kitchen__load">
          {say('load', { ahead: load.ahead, parallel: load.parallelOrders, estimate: load.estimate })}
        </p>
        <Lanes orders={tickets} />
        <Upcoming orders={upcoming} />
      </div>
    </KitchenContext>
  )
}

function Skeleton({ text }: { text: string }) {
  return (
    <div className="wb-lanes">
      <p className="wb-unseen">{text}</p>
      {[0, 1, 2].map((lane) => (
        <div key={lane} className="wb-lane wb-lane--skeleton" />
      ))}
    </div>
  )
}
