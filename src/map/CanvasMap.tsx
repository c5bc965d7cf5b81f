'use client'
import 'maplibre-gl/dist/maplibre-gl.css'
import { useEffect, useRef, useState } from 'react'
import type { CityMapProps } from './city-map-props'
import { MarkerButtons } from './MarkerButtons'
import { MapStage } from './map-stage'
import { useMapTheme } from './use-map-theme'
import { MAP_WORDS } from './words'

const NO_ROUTES: NonNullable<CityMapProps['routes']> = []

interface Props extends CityMapProps {
  onProblem(problem: 'noWebgl' | 'failed'): void
}

/** The drawn map itself; loaded apart, because the library behind it weighs as much as the rest of a page. */
export function CanvasMap(props: Props) {
  const { market, locale, markers, routes = NO_ROUTES, areas, corners, live, selectedId, fit, fitKey, onSelect } = props
  const container = useRef<HTMLDivElement>(null)
  const stage = useRef<MapStage>(null)
  const moved = useRef(() => {})
  const latest = useRef(props)
  latest.current = props
  const [hoveredId, setHoveredId] = useState<string>()
  const theme = useMapTheme()
  const shownTheme = useRef(theme)
  const words = MAP_WORDS[locale]

  useEffect(() => {
    if (!container.current) return
    const { cooperative = false, onReady } = latest.current
    try {
      stage.current = new MapStage({
        container: container.current,
        market,
        theme: shownTheme.current,
        locale,
        words: MAP_WORDS[locale],
        cooperative,
        onSelect: (id) => latest.current.onSelect?.(id),
        onHover: setHoveredId,
        onPoint: (position) => latest.current.onPoint?.(position),
        onCorner: (id) => latest.current.onCorner?.(id),
        onMove: () => moved.current(),
        onProblem: () => latest.current.onProblem('failed'),
      })
    } catch (error) {
      console.warn('no map:', error)
      latest.current.onProblem('noWebgl')
      return
    }
    onReady?.(stage.current)
    return () => {
      stage.current?.remove()
      stage.current = null
    }
  }, [market, locale])

  useEffect(() => {
    if (shownTheme.current === theme) return
    shownTheme.current = theme
    stage.current?.setTheme(theme)
  }, [theme])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another market has another stage
  useEffect(() => {
    stage.current?.show({ markers, routes, areas, corners, selectedId, live })
  }, [markers, routes, areas, corners, selectedId, live, market, locale])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the view is chosen once for each key, and then it is the reader's
  useEffect(() => {
    stage.current?.fit(fit)
  }, [fitKey, market, locale])

  return (
    <>
      <div ref={container} className="wb-map__canvas" />
      <MarkerButtons
        stage={stage}
        moved={moved}
        selectedId={selectedId}
        hoveredId={hoveredId}
        words={words}
        onSelect={onSelect}
      />
    </>
  )
}
