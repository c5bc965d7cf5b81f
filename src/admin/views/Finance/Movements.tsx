'use client'
import { ENTRY_KIND_LABELS } from '../../../../collections/journal-entries/labels'
import type { Movement } from '../../../queries/finance/restaurant-finance'
import type { Numbers } from '../Dashboard/numbers'
import { noon } from './noon'
import { SumTable } from './SumTable'
import type { FinanceWords } from './words'

interface Props {
  movements: readonly Movement[]
  numbers: Numbers
  words: FinanceWords
}

/** What changed what is owed and was of no order. */
export function Movements({ movements, numbers, words: { say, label } }: Props) {
  if (movements.length === 0) return <p className="wb-empty">{say('noMovements')}</p>
  return (
    <SumTable
      caption={say('movements')}
      heads={[say('day'), say('amount')]}
      rows={movements.map(({ entryId, kind, day, reason, amount }) => ({
        key: entryId,
        cells: [
          <>
            {numbers.shortDay(noon(day))}
            <small className="wb-quiet">
              {' · '}
              {[label(ENTRY_KIND_LABELS[kind]), reason].filter(Boolean).join(' · ')}
            </small>
          </>,
          numbers.money(amount),
        ],
      }))}
    />
  )
}
