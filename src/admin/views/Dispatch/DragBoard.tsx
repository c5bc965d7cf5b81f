'use client'
import {
  DndContext,
  type DragEndEvent,
  type DragStartEvent,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { type ReactNode, type RefObject, useCallback, useEffect, useId, useRef, useState } from 'react'
import type { MapHandle } from '../../../map/markers'
import { useBoardTools } from './board-tools'
import { type Lifted, nextTarget, type Target, targetAt } from './drag-target'

interface Props {
  map: RefObject<MapHandle | null>
  /** What a target is called. */
  nameOf(kind: Lifted['kind'], id: string): string | undefined
  children: ReactNode
}

/** The most that the chip is wide; `styles/dispatch.css` has the same. */
const CHIP_PIXELS = 280

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

/**
 * Dragging a delivery to a driver or a driver to a delivery, in the lists or onto the map, by mouse, finger or keys. What is dropped is
 * only asked about: nothing moves before the dispatcher has given a reason.
 */
export function DragBoard({ map, nameOf, children }: Props) {
  const { words, ask } = useBoardTools()
  const { say } = words
  const [lifted, setLifted] = useState<Lifted>()
  const [over, setOver] = useState<string>()
  const active = useRef<Lifted>(undefined)
  const target = useRef<Target>(undefined)
  const chip = useRef<HTMLDivElement>(null)
  const context = useId()

  const aim = useCallback(
    (next: Target | undefined, at?: { x: number; y: number }) => {
      const place = at ?? next?.row?.getBoundingClientRect()
      if (chip.current && place) {
        // Near the right edge it hangs on the other side of the pointer.
        const aside = place.x > innerWidth - CHIP_PIXELS ? 'translateX(calc(-100% - 28px))' : ''
        chip.current.style.transform = `translate(${place.x + 14}px, ${place.y + 14}px) ${aside}`
      }
      if (next?.id === target.current?.id) return
      target.current?.row?.removeAttribute('data-over')
      next?.row?.setAttribute('data-over', 'true')
      target.current = next
      setOver(
        next && active.current
          ? nameOf(active.current.kind === 'delivery' ? 'driver' : 'delivery', next.id)
          : undefined,
      )
    },
    [nameOf],
  )

  // The chip follows the pointer beside React: a drag must stay smooth while drivers move.
  useEffect(() => {
    if (!lifted) return
    let frame = 0
    const follow = ({ clientX: x, clientY: y }: PointerEvent | Touch) => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => aim(targetAt(lifted, x, y, map.current), { x, y }))
    }
    const byPointer = (event: PointerEvent) => event.pointerType !== 'touch' && follow(event)
    const byTouch = ({ touches: [first] }: TouchEvent) => first && follow(first)
    window.addEventListener('pointermove', byPointer)
    window.addEventListener('touchmove', byTouch)
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('pointermove', byPointer)
      window.removeEventListener('touchmove', byTouch)
    }
  }, [lifted, aim, map])

  const sensors = useSensors(
    // A click chooses; only a pull lifts.
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
    useSensor(KeyboardSensor, {
      coordinateGetter(event) {
        const step = STEPS[event.code]
        if (!step || !active.current) return undefined
        event.preventDefault()
        const next = nextTarget(active.current, target.current, step)
        next?.row?.scrollIntoView({ block: 'nearest' })
        aim(next)
        return undefined
      },
    }),
  )

  function start({ active: { data }, activatorEvent }: DragStartEvent): void {
    const what = data.current as Lifted
    active.current = what
    setLifted(what)
    const row = activatorEvent instanceof KeyboardEvent ? nextTarget(what, undefined, 1) : undefined
    // The chip is drawn first, then it goes to where the first target is.
    if (row) requestAnimationFrame(() => aim(row))
  }

  function end(event?: DragEndEvent): void {
    const what = active.current
    const dropped = target.current
    aim(undefined)
    active.current = undefined
    setLifted(undefined)
    if (!event || !what || !dropped) return
    ask(
      what.kind === 'delivery'
        ? { verb: 'assign', deliveryId: what.id, driverId: dropped.id }
        : { verb: 'assign', deliveryId: dropped.id, driverId: what.id },
    )
  }

  const nothing = () => undefined
  const name = lifted?.name ?? ''
  return (
    <DndContext
      id={context}
      sensors={sensors}
      onDragStart={start}
      onDragEnd={end}
      onDragCancel={() => end()}
      accessibility={{
        screenReaderInstructions: { draggable: say('dragHelp') },
        announcements: {
          onDragStart: ({ active: { data } }) => say('lifted', { name: (data.current as Lifted).name }),
          onDragOver: nothing,
          onDragEnd: ({ active: { data } }) => say('dropped', { name: (data.current as Lifted).name }),
          onDragCancel: ({ active: { data } }) => say('dropped', { name: (data.current as Lifted).name }),
        },
      }}
    >
      {children}
      {lifted && (
        <div ref={chip} className={`wb-dispatch-chip${over ? ' wb-dispatch-chip--over' : ''}`} aria-hidden="true">
          {over ? say('dropOn', { name, target: over }) : say(lifted.kind === 'delivery' ? 'nowhere' : 'nowhereDriver')}
        </div>
      )}
      <p className="wb-unseen" role="status">
        {lifted && over ? say('above', { name, target: over }) : ''}
      </p>
    </DndContext>
  )
}
