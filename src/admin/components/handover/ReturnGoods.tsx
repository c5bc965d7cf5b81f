'use client'
import { useTranslation } from '@payloadcms/ui'
import type { GoodsGo } from '../../../domain/compliance/rule'
import { wordsOf } from '../../words'
import { Action } from '../Action'
import { handoverWords } from './words'

/** A line of an order that came back, with what its terms say of it and what is usual then. */
export interface ReturnChoice {
  readonly id: string
  readonly name: string
  readonly quantity: number
  readonly by: GoodsGo
  readonly usual: number
}

const FIELD = 'line:'

/** The restaurant counts what came back, line by line, and the order ends by its terms. */
export function ReturnGoods({ deliveryId, lines }: { deliveryId: string; lines: readonly ReturnChoice[] }) {
  const { i18n } = useTranslation()
  const { say } = wordsOf(i18n, handoverWords)
  return (
    <Action
      url={`/api/deliveries/${deliveryId}/returned`}
      label={say('receive')}
      explain={say('receiveExplain')}
      done={say('received')}
      tone="primary"
      reason="optional"
      body={(form) => ({
        lines: [...form.entries()].flatMap(([name, value]) =>
          name.startsWith(FIELD) ? [{ lineId: name.slice(FIELD.length), restock: Number(value) }] : [],
        ),
      })}
    >
      {lines.map(({ id, name, quantity, by, usual }) =>
        by === 'waste' ? (
          <p key={id}>{say('goesWaste', { name, quantity })}</p>
        ) : (
          <div key={id} className="wb-input">
            <label htmlFor={`${FIELD}${id}`}>{say('restockOf', { name, quantity })}</label>
            <input
              id={`${FIELD}${id}`}
              type="number"
              name={`${FIELD}${id}`}
              min={0}
              max={quantity}
              step={1}
              defaultValue={usual}
              required
            />
          </div>
        ),
      )}
    </Action>
  )
}
