'use client'
import { useTranslation } from '@payloadcms/ui'
import { useId, useRef } from 'react'
import { wordsOf } from '../../words'
import { AddressFinder } from './AddressFinder'
import type { Changeable } from './change-in-form'
import { useChangeCost } from './use-change-cost'
import { changeOrderWords } from './words'

interface Props {
  orderId: string
  market: string
  order: Changeable
}

/** What may be said differently, and what that would cost. */
export function ChangeFields({ orderId, market, order }: Props) {
  const { i18n } = useTranslation()
  const { say } = wordsOf(i18n, changeOrderWords)
  const id = useId()
  const fields = useRef<HTMLDivElement>(null)
  const { cost, ask } = useChangeCost(orderId, order)
  const changed = () => {
    const form = fields.current?.closest('form')
    if (form) ask(new FormData(form))
  }
  const { lines, note, tip, minorPerWhole } = order
  return (
    <div ref={fields} onInput={changed} className="wb-change__lines">
      <fieldset className="wb-change__lines">
        <legend>
          <b>{say('items')}</b>
        </legend>
        {lines.map((line) => (
          <div key={line.id} className="wb-change__line wb-input">
            <label htmlFor={`${id}-${line.id}`}>{line.name}</label>
            <input
              id={`${id}-${line.id}`}
              name={`line-${line.id}`}
              type="number"
              min={0}
              max={999}
              required
              defaultValue={line.quantity}
            />
          </div>
        ))}
      </fieldset>
      <div className="wb-input">
        <label htmlFor={`${id}-note`}>{say('note')}</label>
        <textarea id={`${id}-note`} name="note" rows={2} maxLength={500} defaultValue={note} />
      </div>
      <div className="wb-input">
        <label htmlFor={`${id}-tip`}>{say('tip')}</label>
        <input
          id={`${id}-tip`}
          name="tip"
          type="number"
          min={tip / minorPerWhole}
          step={1 / minorPerWhole}
          required
          defaultValue={tip / minorPerWhole}
        />
      </div>
      <AddressFinder market={market} onFound={changed} />
      <p role="status" className="wb-change__cost" hidden={!cost}>
        {cost}
      </p>
    </div>
  )
}
