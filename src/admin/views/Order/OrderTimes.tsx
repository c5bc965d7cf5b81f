import type { Order } from '../../../payload-types'
import { formatSlot } from '../../format-slot'
import { formatHour, formatTime } from '../../format-time'
import type { OrderWords } from './words'

interface Props {
  order: Order
  timeZone: string
  now: Date
  words: OrderWords
}

/** What was promised, and what came of it. */
export function OrderTimes({ order, timeZone, now, words: { say, locale } }: Props) {
  const rows = [
    ['time_answer', order.acceptBy, order.confirmedAt],
    ['time_ready', order.readyBy, order.readyAt],
    ['time_pickup', null, order.pickedUpAt],
    ['time_delivered', order.promisedAt, order.deliveredAt],
  ] as const
  const hour = (at: string | null | undefined) => (at ? formatHour(at, locale, timeZone) : '–')
  const { scheduledFor: from, scheduledUntil: to, sleepsUntil } = order
  return (
    <>
      {from && to && (
        <p className="wb-order__slot">
          <strong>{say('wantedFor', { slot: formatSlot({ from, to }, { locale, timeZone, now }) })}</strong>
          {sleepsUntil && <small>{say('sleepsUntil', { time: formatTime(sleepsUntil, locale, timeZone) })}</small>}
        </p>
      )}
      <table className="wb-times">
        <thead>
          <tr className="wb-times__head">
            <td />
            <th scope="col">{say('promisedHead')}</th>
            <th scope="col">{say('actualHead')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([word, promised, actual]) => (
            <tr key={word} className={isLate(promised, actual) ? 'wb-times__late' : undefined}>
              <th scope="row">{say(word)}</th>
              <td>{hour(promised)}</td>
              <td>
                {hour(actual)}
                {isLate(promised, actual) && (
                  <small> +{Math.round((Date.parse(actual ?? '') - Date.parse(promised ?? '')) / 60_000)} min</small>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="wb-quiet">{say('timesIn', { zone: timeZone })}</p>
    </>
  )
}

/** Within the minute is in time. */
function isLate(promised: string | null | undefined, actual: string | null | undefined): boolean {
  return Boolean(promised && actual && Date.parse(actual) - Date.parse(promised) >= 60_000)
}
