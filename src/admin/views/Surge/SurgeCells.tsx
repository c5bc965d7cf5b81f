import { PLAIN } from '../../../domain/surge/surge-policy'
import { sayMultiplier } from '../../../domain/surge/tell-surge'
import type { SurgeMap } from '../../../queries/surge-map'
import { formatHour } from '../../format-time'
import type { Words } from '../../words'
import { sayWhere } from './say-where'
import type { SurgeWord } from './words'

interface Props {
  map: SurgeMap
  words: Words<SurgeWord>
}

/** The same as the map, in rows: what waits, who is free, what that makes of a delivery. */
export function SurgeCells({ map: { cells, market }, words }: Props) {
  const { say, locale } = words
  if (cells.length === 0)
    return (
      <div className="wb-card wb-empty">
        <strong>{say('calm')}</strong>
        <p>{say('calmExplain')}</p>
      </div>
    )
  const count = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  const percent = new Intl.NumberFormat(locale, { style: 'percent' })
  return (
    <section className="wb-card wb-surge__cells" aria-label={say('cells')}>
      <table>
        <caption>{say('weighted')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('place')}</th>
            <th scope="col">{say('orders')}</th>
            <th scope="col">{say('couriers')}</th>
            <th scope="col">{say('shortage')}</th>
            <th scope="col">{say('delivery')}</th>
          </tr>
        </thead>
        <tbody>
          {cells.map(({ cell, lat, lng, names, restaurants, demand, supply, shortage, multiplier, until }) => (
            <tr key={cell}>
              <th scope="row">
                {names.length > 0 ? names.join(', ') : say('nobody')}
                {restaurants > names.length && ` ${say('more', { count: restaurants - names.length })}`}
                <small>{sayWhere(market, { lat, lng }, words)}</small>
              </th>
              <td>{count.format(demand)}</td>
              <td>{count.format(supply)}</td>
              <td>{percent.format(shortage)}</td>
              <td>
                {multiplier > PLAIN ? (
                  <>
                    <strong>×{sayMultiplier(multiplier, locale)}</strong>
                    <small>{say('until', { time: formatHour(until, locale, market.timeZone) })}</small>
                  </>
                ) : (
                  say('usual')
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <a href="/admin/collections/surge-levels">{say('history')}</a>
    </section>
  )
}
