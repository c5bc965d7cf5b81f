'use client'
import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import type { MapStage } from './map-stage'
import type { Spot } from './marker-canvas'
import type { MapMarker } from './markers'
import type { MapWords } from './words'

/** More would be a maze for whoever walks them by key: the list beside the map holds them all. */
const MOST = 60
/** Who is in view, and where, is looked up so often: nobody sees them but the one whose name is shown, which is followed in every frame. */
const LOOK_MS = 600

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

  const put = useCallback((button: HTMLElement | undefined, { x, y }: Spot) => {
    if (button) button.style.transform = `translate(${x}px, ${y}px) translate(-50%, -50%)`
  }, [])

  /** All of them; `follow` does the one whose name is shown. */
  const putAll = useCallback(() => {
    for (const spot of stage.current?.spots() ?? []) put(buttons.current.get(spot.marker.id), spot)
  }, [stage, put])

  const follow = useCallback(() => {
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.id : undefined
    const told = [selectedId, hoveredId, focused]
    for (const spot of stage.current?.spots() ?? [])
      if (told.includes(spot.marker.id)) put(buttons.current.get(spot.marker.id), spot)
  }, [stage, put, selectedId, hoveredId])

  useEffect(() => {
    let late: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      late = undefined
      lookedAt.current = performance.now()
      const found = stage.current?.inView(MOST).map(({ marker }) => marker) ?? []
      setMarkers((known) => (same(known, found) ? known : byName(found)))
      putAll()
    }
    moved.current = () => {
      follow()
      late ??= setTimeout(look, Math.max(0, lookedAt.current + LOOK_MS - performance.now()))
    }
    moved.current()
    return () => clearTimeout(late)
  }, [follow, putAll, moved, stage])

  // Buttons that are new stand in a corner until they are put where their markers are.
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each change of the markers
  useLayoutEffect(putAll, [putAll, markers])

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
