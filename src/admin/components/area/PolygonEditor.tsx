'use client'
import type { AreaShape, Polygons } from '../../../domain/areas/area-shape'
import type { Position } from '../../../domain/geo/position'
import type { Words } from '../../words'
import { CornerList } from './CornerList'
import { ImportGeoJson } from './ImportGeoJson'
import type { PolygonDrawing } from './use-polygons'
import type { AreaWord } from './words'

interface Props {
  polygons: PolygonDrawing
  words: Words<AreaWord>
  disabled: boolean
  middle(): Position | undefined
  /** Of the market. */
  center: Position
  onPreview(shape: AreaShape | null): void
  onImport(shape: Polygons): void
}

/** What can be done to a drawing besides touching the map, all of it by key. */
export function PolygonEditor({ polygons, words, disabled, middle, center, onPreview, onImport }: Props) {
  const { say } = words
  const { shape, at, corners, moves } = polygons
  const parts =
    shape?.geometry.coordinates.flatMap((rings, polygon) => rings.map((_, ring) => ({ polygon, ring }))) ?? []
  const isNew = !parts.some(({ polygon, ring }) => polygon === at.polygon && ring === at.ring)
  const nameOf = ({ polygon, ring }: { polygon: number; ring: number }) =>
    say(ring === 0 ? 'partOuter' : 'partHole', { polygon: polygon + 1, hole: ring })
  const keyOf = ({ polygon, ring }: { polygon: number; ring: number }) => `${polygon}.${ring}`
  const withMiddle = (act: (position: Position) => void) => () => {
    const position = middle()
    if (position) act(position)
  }
  return (
    <div className="wb-area__drawing">
      {!disabled && (
        <>
          <p className="field-description">{say('drawExplain')}</p>
          <div className="wb-area__tools">
            <fieldset className="wb-area__touch">
              <legend>{say('clickDoes')}</legend>
              {([false, true] as const).map((each) => (
                <button
                  key={String(each)}
                  type="button"
                  aria-pressed={moves === each}
                  onClick={() => polygons.setMoves(each)}
                >
                  {say(each ? 'clickMoves' : 'clickAdds')}
                </button>
              ))}
            </fieldset>
            <button type="button" onClick={withMiddle(polygons.add)}>
              {say('addMiddle')}
            </button>
            {corners.length > 0 && (
              <button type="button" onClick={withMiddle(polygons.move)}>
                {say('moveMiddle')}
              </button>
            )}
          </div>
        </>
      )}
      {shape && (
        <div className="wb-area__tools">
          <label>
            {say('part')}{' '}
            <select
              value={keyOf(at)}
              onChange={({ target }) => {
                const [polygon = 0, ring = 0] = target.value.split('.').map(Number)
                polygons.begin({ polygon, ring })
              }}
            >
              {[...parts, ...(isNew ? [at] : [])].map((part) => (
                <option key={keyOf(part)} value={keyOf(part)}>
                  {nameOf(part)}
                </option>
              ))}
            </select>
          </label>
          {!disabled && (
            <>
              <button
                type="button"
                onClick={() =>
                  polygons.begin({ polygon: at.polygon, ring: shape.geometry.coordinates[at.polygon]?.length ?? 0 })
                }
              >
                {say('newHole')}
              </button>
              <button
                type="button"
                onClick={() => polygons.begin({ polygon: shape.geometry.coordinates.length, ring: 0 })}
              >
                {say('newPolygon')}
              </button>
              {!isNew && (
                <button type="button" onClick={polygons.removePart}>
                  {say('removePart')}
                </button>
              )}
            </>
          )}
        </div>
      )}
      <CornerList polygons={polygons} words={words} disabled={disabled} />
      {!disabled && <ImportGeoJson words={words} center={center} onPreview={onPreview} onImport={onImport} />}
    </div>
  )
}
