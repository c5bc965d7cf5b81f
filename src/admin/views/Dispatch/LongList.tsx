'use client'
import { type ReactNode, useState } from 'react'
import { useBoardTools } from './board-tools'

interface Props<Item> {
  items: readonly Item[]
  /** So many at first, and so many more at a time: hundreds of rows at once make every key press slow. */
  step: number
  row(item: Item): ReactNode
  /** Said when there is none. */
  empty: ReactNode
  label: string
}

/** A list that shows its first rows, and more when asked. */
export function LongList<Item>({ items, step, row, empty, label }: Props<Item>) {
  const { words } = useBoardTools()
  const [most, setMost] = useState(step)
  if (items.length === 0) return empty
  const rest = items.length - most
  return (
    <>
      <ul className="wb-dispatch-rows" aria-label={label}>
        {items.slice(0, most).map(row)}
      </ul>
      {rest > 0 && (
        <button
          type="button"
          className="wb-button wb-button--plain wb-dispatch-rows__more"
          onClick={() => setMost(most + step)}
        >
          {words.say('more', { count: Math.min(rest, step) })}
        </button>
      )}
    </>
  )
}
