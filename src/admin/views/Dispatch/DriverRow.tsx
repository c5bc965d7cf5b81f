'use client'
import { Link } from '@payloadcms/ui'
import { memo } from 'react'
import type { BoardDriver } from '../../../domain/dispatch/board'
import { formatMoney } from '../../../domain/money/format-money'
import { isCurrency } from '../../currency'
import { STATE_TONE } from './board-map'
import { useBoardTools } from './board-tools'
import { Lift } from './Lift'

interface Props {
  driver: BoardDriver
  currency: string
  /** How long ago the phone was heard of, in words. */
  seen: string
  /** Too long: nobody knows where the driver is. */
  silent: boolean
  /** Numbers of the orders in hand. */
  carries: string
  selected: boolean
}

/** One driver: what he does, when he was last seen, what he carries. Chosen, he can be given work. */
export const DriverRow = memo(function DriverRow({ driver, currency, seen, silent, carries, selected }: Props) {
  const { words, mayAssign, select, showOnMap, ask } = useBoardTools()
  const { say, locale } = words
  const { id, name, state, load, cashHeld, lat } = driver
  const alarming = silent && state === 'busy'
  return (
    <li
      className={`wb-dispatch-row${alarming ? ' wb-dispatch-row--bad' : ''}${selected ? ' wb-dispatch-row--selected' : ''}`}
      data-drop={mayAssign ? 'driver' : undefined}
      data-id={id}
    >
      <Lift kind="driver" id={id} name={name} disabled={false}>
        <div className="wb-dispatch-row__body">
          <div className="wb-dispatch-row__line">
            <button
              type="button"
              className="wb-dispatch-row__pick"
              aria-expanded={selected}
              onClick={() => select(selected ? undefined : { kind: 'driver', id })}
            >
              {name}
            </button>
            {/* Green would promise somebody who answers. */}
            <span
              className={`wb-pill wb-pill--${silent && state === 'idle' ? 'quiet' : STATE_TONE[state]}`}
              data-state={state}
            >
              {say(`is${state}`)}
            </span>
          </div>
          <p className="wb-dispatch-row__text wb-quiet">
            {[
              load > 0 && say('inHand', { count: load }),
              cashHeld > 0 &&
                isCurrency(currency) &&
                say('holds', { amount: formatMoney({ amount: cashHeld, currency }, locale) }),
            ]
              .filter(Boolean)
              .map((part) => `${part} · `)}
            <span className={alarming ? 'wb-dispatch-row__alarm' : undefined}>{seen}</span>
          </p>
          {selected && (
            <div className="wb-dispatch-row__more">
              {carries && <p>{carries}</p>}
              <div className="wb-dispatch-row__links">
                {mayAssign && (
                  <button type="button" onClick={() => ask({ verb: 'assign', driverId: id })}>
                    {say('giveWork')}
                  </button>
                )}
                {lat !== null && (
                  <button type="button" onClick={() => showOnMap({ kind: 'driver', id })}>
                    {say('onMap')}
                  </button>
                )}
                <Link href={`/admin/collections/drivers/${id}`} prefetch={false}>
                  {say('openDriver')}
                </Link>
              </div>
            </div>
          )}
        </div>
      </Lift>
    </li>
  )
})
