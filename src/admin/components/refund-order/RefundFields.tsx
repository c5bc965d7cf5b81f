'use client'
import { useTranslation } from '@payloadcms/ui'
import { useId, useRef, useState } from 'react'
import { FAULT_LABELS } from '../../../../collections/refunds/labels'
import { formatMoney } from '../../../domain/money/format-money'
import { FAULTS } from '../../../domain/refunds/faults'
import { wordsOf } from '../../words'
import { ReasonInput } from '../ReasonInput'
import { RefundForeseen } from './RefundForeseen'
import { refundInForm } from './refund-in-form'
import { type RefundQuote, useRefundQuote } from './use-refund-quote'
import { EXTRA_LABELS, refundWords } from './words'

interface Props {
  orderId: string
  /** Of the order's currency: minor units of one whole. */
  minorPerWhole: number
}

/** What goes back, by whose fault and why; and what that will book, as it is chosen. */
export function RefundFields({ orderId, minorPerWhole }: Props) {
  const { i18n } = useTranslation()
  const { say, label } = wordsOf(i18n, refundWords)
  const id = useId()
  const fields = useRef<HTMLDivElement>(null)
  const { quote, problem, asking, ask } = useRefundQuote(orderId)
  const changed = () => {
    const form = fields.current?.closest('form')
    if (form && quote)
      ask(
        refundInForm(
          new FormData(form),
          quote.lines.map((line) => line.id),
          minorPerWhole,
        ),
      )
  }
  return (
    <div ref={fields} onInput={changed} className="wb-change__lines">
      {quote && (
        <>
          <input type="hidden" name="given" value={quote.given.amount} />
          <input type="hidden" name="lines" value={quote.lines.map((line) => line.id).join()} />
          <Goods quote={quote} minorPerWhole={minorPerWhole} />
          <Extras quote={quote} />
        </>
      )}
      <div className="wb-input">
        <label htmlFor={`${id}-fault`}>{say('fault')}</label>
        <select id={`${id}-fault`} name="fault" defaultValue="restaurant">
          {FAULTS.map((fault) => (
            <option key={fault} value={fault}>
              {label(FAULT_LABELS[fault])}
            </option>
          ))}
        </select>
      </div>
      <ReasonInput required />
      <div role="status" aria-busy={asking}>
        {problem ? <p className="wb-problem">{problem}</p> : quote && !asking && <RefundForeseen quote={quote} />}
        {asking && <p>{say('asking')}</p>}
      </div>
    </div>
  )
}

function Goods({ quote, minorPerWhole }: { quote: RefundQuote; minorPerWhole: number }) {
  const { i18n } = useTranslation()
  const { say, locale } = wordsOf(i18n, refundWords)
  const id = useId()
  const [by, setBy] = useState<'items' | 'amount'>('items')
  const { lines, goodsLeft, limitLeft } = quote
  return (
    <fieldset className="wb-change__lines">
      <legend>
        <b>{say('how')}</b>
      </legend>
      <div className="wb-refund__by">
        {(['items', 'amount'] as const).map((way) => (
          <label key={way} className="wb-check">
            <input type="radio" name="by" value={way} checked={by === way} onChange={() => setBy(way)} />
            {say(way)}
          </label>
        ))}
      </div>
      {by === 'items' &&
        lines.map(({ id: line, name, quantity, refunded }) => (
          <div key={line} className="wb-change__line wb-input">
            <label htmlFor={`${id}-${line}`}>
              {say('ofItem', { name, quantity })}
              {refunded > 0 && <small>{say('refunded', { count: refunded })}</small>}
            </label>
            <input
              id={`${id}-${line}`}
              name={`line-${line}`}
              type="number"
              min={0}
              max={quantity - refunded}
              defaultValue={0}
              disabled={refunded === quantity}
            />
          </div>
        ))}
      {by === 'amount' && (
        <div className="wb-input">
          <label htmlFor={`${id}-amount`}>{say('howMuch')}</label>
          <input
            id={`${id}-amount`}
            name="amount"
            type="number"
            min={0}
            max={goodsLeft.amount / minorPerWhole}
            step={1 / minorPerWhole}
            aria-describedby={`${id}-most`}
          />
          <small id={`${id}-most`}>{say('atMost', { amount: formatMoney(goodsLeft, locale) })}</small>
        </div>
      )}
      {limitLeft && <small>{say('limit', { amount: formatMoney(limitLeft, locale) })}</small>}
    </fieldset>
  )
}

function Extras({ quote }: { quote: RefundQuote }) {
  const { i18n } = useTranslation()
  const { say, label, locale } = wordsOf(i18n, refundWords)
  const left = quote.extrasLeft.filter(({ amount }) => amount.amount > 0)
  if (left.length === 0) return null
  return (
    <fieldset className="wb-change__lines">
      <legend>
        <b>{say('also')}</b>
      </legend>
      {left.map(({ extra, amount }) => (
        <label key={extra} className="wb-check">
          <input type="checkbox" name={`also-${extra}`} />
          {`${label(EXTRA_LABELS[extra])} (${formatMoney(amount, locale)})`}
        </label>
      ))}
    </fieldset>
  )
}
