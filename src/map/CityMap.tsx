'use client'
import './map.css'
import { type ComponentType, useEffect, useState } from 'react'
import type { CityMapProps } from './city-map-props'
import { MAP_WORDS } from './words'

type Canvas = ComponentType<CityMapProps & { onProblem(problem: 'noWebgl' | 'failed'): void }>

/**
 * A map of a market with restaurants, doors and drivers. It fills its parent and comes in its own time: until then, and where a
 * browser cannot draw it, it says so, and the page around it works without. Every marker in view can be reached by keyboard.
 */
export function CityMap(props: CityMapProps) {
  const [Canvas, setCanvas] = useState<Canvas>()
  const [problem, setProblem] = useState<'noWebgl' | 'failed'>()
  const words = MAP_WORDS[props.locale]

  useEffect(() => {
    let gone = false
    import('./CanvasMap').then(
      (loaded) => {
        if (!gone) setCanvas(() => loaded.CanvasMap)
      },
      (error: unknown) => {
        console.warn('the map did not come:', error)
        if (!gone) setProblem('failed')
      },
    )
    return () => {
      gone = true
    }
  }, [])

  return (
    <section className="wb-map" aria-label={props.label}>
      {problem ? (
        <div className="wb-map__message" role="status">
          <p>{words[problem]}</p>
          {props.children}
        </div>
      ) : Canvas ? (
        <Canvas {...props} onProblem={setProblem} />
      ) : (
        <p className="wb-map__message wb-map__message--wait">{words.loading}</p>
      )}
    </section>
  )
}
