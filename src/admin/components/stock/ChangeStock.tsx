'use client'
import { useTranslation } from '@payloadcms/ui'
import { useId } from 'react'
import { wordsOf } from '../../words'
import { Action } from '../Action'
import { stockWords } from './words'

interface Props {
  /** Address of the product or option. */
  shelf: string
  onSettled(): void
}

const WAYS = [
  { way: 'goodsIn', sign: 1, explain: 'goodsInExplain' },
  { way: 'goodsOut', sign: -1, explain: 'goodsOutExplain' },
] as const

/** Goods in and goods out, each with a number and a reason. */
export function ChangeStock({ shelf, onSettled }: Props) {
  const { i18n } = useTranslation()
  const { say } = wordsOf(i18n, stockWords)
  const pieces = useId()
  return (
    <div className="wb-actions">
      {WAYS.map(({ way, sign, explain }) => (
        <Action
          key={way}
          url={`${shelf}/stock`}
          label={say(way)}
          explain={say(explain)}
          done={say('done')}
          body={(form) => ({ delta: sign * Number(form.get('pieces')) })}
          reason="required"
          onSettled={onSettled}
        >
          <div className="wb-input">
            <label htmlFor={pieces}>{say('pieces')}</label>
            <input id={pieces} name="pieces" type="number" min={1} max={1_000_000} step={1} required defaultValue={1} />
          </div>
        </Action>
      ))}
    </div>
  )
}
