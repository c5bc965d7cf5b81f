'use client'
import { useDraggable } from '@dnd-kit/core'
import type { ReactNode } from 'react'
import { useBoardTools } from './board-tools'
import type { Lifted } from './drag-target'

interface Props extends Lifted {
  disabled: boolean
  children: ReactNode
}

/** Lets a row be lifted: anywhere by pointer, by its grip with the keyboard. */
export function Lift({ kind, id, name, disabled, children }: Props) {
  const { words, mayAssign } = useBoardTools()
  const fixed = disabled || !mayAssign
  const { listeners, attributes, setNodeRef, setActivatorNodeRef, isDragging } = useDraggable({
    id: `${kind}:${id}`,
    data: { kind, id, name } satisfies Lifted,
    disabled: fixed,
    attributes: { roleDescription: words.say('draggable') },
  })
  const { onKeyDown, ...pointer } = listeners ?? {}
  return (
    <div
      ref={setNodeRef}
      className={`wb-dispatch-lift${fixed ? '' : ' wb-dispatch-lift--free'}${isDragging ? ' wb-dispatch-lift--lifted' : ''}`}
      {...pointer}
    >
      {!fixed && (
        <button
          type="button"
          ref={setActivatorNodeRef}
          className="wb-dispatch-grip"
          aria-label={words.say('grip', { name })}
          {...attributes}
          onKeyDown={onKeyDown as React.KeyboardEventHandler}
        >
          <svg viewBox="0 0 8 14" aria-hidden="true">
            {[2, 7, 12].flatMap((y) => [2, 6].map((x) => <circle key={`${x}-${y}`} cx={x} cy={y} r="1.2" />))}
          </svg>
        </button>
      )}
      {children}
    </div>
  )
}
