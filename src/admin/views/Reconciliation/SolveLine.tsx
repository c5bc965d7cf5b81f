'use client'
import { useId } from 'react'
import { SOLVING_LABELS } from '../../../../collections/reconciliation-lines/labels'
import type { SolvingAction } from '../../../domain/reconciliation/finding'
import { Action } from '../../components/Action'
import { ReasonInput } from '../../components/ReasonInput'
import type { ToldLine } from './told'
import type { ReconciliationWords } from './words'

interface Props {
  line: ToldLine
  action: SolvingAction
  suggested: boolean
  onSolved(): void
  words: ReconciliationWords
}

/** Asks why, and where it is booked to an order to which, and does it. */
export function SolveLine({ line, action, suggested, onSolved, words: { say, label } }: Props) {
  const id = useId()
  return (
    <Action
      url={`/api/reconciliation-lines/${line.id}/solve`}
      label={label(SOLVING_LABELS[action])}
      explain={say(`explain_${action}`)}
      done={say('solved')}
      tone={suggested ? 'primary' : 'plain'}
      onSettled={onSolved}
      body={(form) => ({
        action,
        reason: form.get('reason'),
        ...(form.get('order') && { order: form.get('order') }),
      })}
    >
      {action === 'book_to_order' && (
        <div className="wb-input">
          <label htmlFor={id}>{say('orderNumber')}</label>
          <input id={id} name="order" required maxLength={60} defaultValue={line.orderNumber ?? ''} />
        </div>
      )}
      <ReasonInput required />
    </Action>
  )
}
