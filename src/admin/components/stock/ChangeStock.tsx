'use client'
import { useTranslation } from '@payloadcms/ui'
import { type SyntheticEvent, useEffect, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { wordsOf } from '../../words'
import { ActionDialog } from '../ActionDialog'
import { ReasonInput, reasonIn } from '../ReasonInput'
import { stockWords } from './words'

interface Props {
  /** Address of the product or option. */
  shelf: string
  onSettled(): void
}

const WAYS = {
  goodsIn: { sign: 1, explain: 'goodsInExplain' },
  goodsOut: { sign: -1, explain: 'goodsOutExplain' },
} as const

type Way = keyof typeof WAYS

/** Goods in and goods out, each with a number and a reason. */
export function ChangeStock(props: Props) {
  const { i18n } = useTranslation()
  const { say } = wordsOf(i18n, stockWords)
  const [way, setWay] = useState<Way>()
  return (
    <div className="wb-actions">
      {(Object.keys(WAYS) as Way[]).map((each) => (
        <button key={each} type="button" className="wb-button wb-button--plain" onClick={() => setWay(each)}>
          {say(each)}
        </button>
      ))}
      {way && <StockDialog {...props} way={way} onClose={() => setWay(undefined)} />}
    </div>
  )
}

/** A form cannot stand in a form, so the dialog stands elsewhere; React tells the product's form of it all the same. */
const keep = (event: SyntheticEvent) => event.stopPropagation()

function StockDialog({ shelf, way, onSettled, onClose }: Props & { way: Way; onClose(): void }) {
  const { i18n } = useTranslation()
  const { say } = wordsOf(i18n, stockWords)
  const dialog = useRef<HTMLDialogElement>(null)
  const pieces = useId()
  useEffect(() => dialog.current?.showModal(), [])
  const { sign, explain } = WAYS[way]
  return createPortal(
    <div onSubmit={keep}>
      <ActionDialog
        ref={dialog}
        url={`${shelf}/stock`}
        label={say(way)}
        explain={say(explain)}
        done={say('done')}
        tone="primary"
        body={(form) => ({ delta: sign * Number(form.get('pieces')), ...reasonIn(form) })}
        onSettled={onSettled}
        onClose={onClose}
      >
        <div className="wb-input">
          <label htmlFor={pieces}>{say('pieces')}</label>
          <input id={pieces} name="pieces" type="number" min={1} max={1_000_000} step={1} required defaultValue={1} />
        </div>
        <ReasonInput required />
      </ActionDialog>
    </div>,
    document.body,
  )
}
