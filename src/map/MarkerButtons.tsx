'use client'
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useId, useRef, useState } from 'react'
import type { MapStage } from './map-stage'
import type { MapMarker } from './markers'
import type { MapWords } from './words'

/** More would be a maze for whoever walks them by key: the list beside the map holds them all. */
const MOST = 60
/** Who comes into view is looked up so often; where they are is followed in every frame. */
const LOOK_MS = 400

interface Props {
  stage: RefObject<MapStage | null>
  /** Called by the stage whenever something moved. */
  moved: RefObject<() => void>
  selectedId?: string
  hoveredId?: string
  words: MapWords
  onSelect?(id: string): void
}

/**
 * The markers in view as buttons over the drawing: one stop of the Tab key, arrows go from one to the next, Enter chooses. What is
 * focused, under the pointer or chosen shows its name. Pointers go through them to the drawing.
 */
export function MarkerButtons({ stage, moved, selectedId, hoveredId, words, onSelect }: Props) {
  const [markers, setMarkers] = useState<readonly MapMarker[]>([])
  const [currentId, setCurrentId] = useState<string>()
  const buttons = useRef(new Map<string, HTMLButtonElement>())
  const lookedAt = useRef(0)
  const hint = useId()

  const place = useCallback(() => {
    for (const marker of markers) {
      const button = buttons.current.get(marker.id)
      const at = button && stage.current?.project(marker)
      if (at) button.style.transform = `translate(${at.x}px, ${at.y}px) translate(-50%, -50%)`
    }
  }, [markers, stage])

  useEffect(() => {
    let late: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      late = undefined
      lookedAt.current = performance.now()
      const found = stage.current?.inView(MOST).map(({ marker }) => marker) ?? []
      setMarkers((known) => (same(known, found) ? known : byName(found)))
    }
    moved.current = () => {
      place()
      late ??= setTimeout(look, Math.max(0, lookedAt.current + LOOK_MS - performance.now()))
    }
    place()
    return () => clearTimeout(late)
  }, [place, moved, stage])

  const current = markers.some(({ id }) => id === currentId) ? currentId : markers[0]?.id

  function walk(event: KeyboardEvent): void {
    const step = STEPS[event.key]
    if (step === undefined || markers.length === 0) return
    event.preventDefault()
    const at = markers.findIndex(({ id }) => id === current)
    const next = Number.isFinite(step)
      ? (at + step + markers.length) % markers.length
      : step > 0
        ? markers.length - 1
        : 0
    const marker = markers[next]
    if (!marker) return
    setCurrentId(marker.id)
    buttons.current.get(marker.id)?.focus()
  }

  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms */}
      <div role="group" className="wb-map__markers" aria-label={words.markers} aria-describedby={hint}>
        {markers.map((marker) => {
          const { id, label } = marker
          const told = id === selectedId || id === hoveredId
          return (
            <button
              key={id}
              ref={(button) => {
                if (button) buttons.current.set(id, button)
                else buttons.current.delete(id)
              }}
              type="button"
              className={`wb-map__marker${told ? ' wb-map__marker--told' : ''}`}
              data-kind={marker.kind}
              data-id={id}
              tabIndex={id === current ? 0 : -1}
              aria-pressed={onSelect ? id === selectedId : undefined}
              onFocus={() => setCurrentId(id)}
              onKeyDown={walk}
              onClick={() => onSelect?.(id)}
            >
              <span>{label}</span>
            </button>
          )
        })}
      </div>
      <span id={hint} hidden>
        {words.hint}
      </span>
    </>
  )
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

const ORDER: readonly MapMarker['kind'][] = ['restaurant', 'door', 'driver']

/** Always in the same order, however they move: who walks them meets each once. */
function byName(markers: readonly MapMarker[]): MapMarker[] {
  return [...markers].sort(
    (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || a.label.localeCompare(b.label) || (a.id < b.id ? -1 : 1),
  )
}

function same(known: readonly MapMarker[], found: readonly MapMarker[]): boolean {
  const ids = new Set(known)
  return known.length === found.length && found.every((marker) => ids.has(marker))
}
