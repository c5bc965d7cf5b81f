'use client'
import { useRef, useState } from 'react'
import type { AreaShape, Polygons } from '../../../domain/areas/area-shape'
import { readGeoJson } from '../../../domain/areas/read-geojson'
import { shapeFlaw } from '../../../domain/areas/shape-flaw'
import type { Position } from '../../../domain/geo/position'
import { AREA_FLAW_WORDS } from '../../../fields/area-flaw-words'
import type { Words } from '../../words'
import { Problem } from '../Problem'
import type { AreaWord } from './words'

interface Props {
  words: Words<AreaWord>
  /** Of the market. */
  center: Position
  onPreview(shape: AreaShape | null): void
  onImport(shape: Polygons): void
}

const MOST_BYTES = 5_000_000

/** Reads a file, shows on the map what is in it, and takes it over when told to; the file itself is sent nowhere. */
export function ImportGeoJson({ words, center, onPreview, onImport }: Props) {
  const { say, locale } = words
  const input = useRef<HTMLInputElement>(null)
  const [found, setFound] = useState<Polygons>()
  const [problem, setProblem] = useState<string>()

  async function read(file: File | undefined) {
    show(undefined)
    if (!file) return
    if (file.size > MOST_BYTES) return setProblem(say('tooLarge'))
    const json = parse(await file.text())
    if (json === undefined) return setProblem(say('unreadable'))
    const outcome = readGeoJson(json)
    const flaw = 'flaw' in outcome ? outcome.flaw : shapeFlaw(outcome.shape, center)
    if (flaw || 'flaw' in outcome) return setProblem(flaw ? AREA_FLAW_WORDS[locale][flaw] : undefined)
    show(outcome.shape)
  }

  function show(shape: Polygons | undefined) {
    setProblem(undefined)
    setFound(shape)
    onPreview(shape ?? null)
  }

  function close(shape?: Polygons) {
    setFound(undefined)
    if (input.current) input.current.value = ''
    if (shape) onImport(shape)
    else onPreview(null)
  }

  const coordinates = found?.geometry.coordinates ?? []
  return (
    <div className="wb-area__import">
      <label>
        {say('import')}
        <input
          ref={input}
          type="file"
          accept=".geojson,.json,application/geo+json,application/json"
          onChange={({ target }) => void read(target.files?.[0])}
        />
      </label>
      <p className="field-description">{say('importExplain')}</p>
      <Problem>{problem}</Problem>
      {found && (
        <div role="status" className="wb-area__tools">
          <span>
            {say('preview', {
              polygons: coordinates.length,
              corners: coordinates.flat().reduce((sum, ring) => sum + ring.length - 1, 0),
            })}
          </span>
          <button type="button" onClick={() => close(found)}>
            {say('use')}
          </button>
          <button type="button" onClick={() => close()}>
            {say('discard')}
          </button>
        </div>
      )}
    </div>
  )
}

/** Undefined for what is no JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
