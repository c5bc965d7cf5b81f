'use client'
import type { Words } from '../../words'
import { DegreeInput } from './DegreeInput'
import type { PolygonDrawing } from './use-polygons'
import type { AreaWord } from './words'

interface Props {
  polygons: PolygonDrawing
  words: Words<AreaWord>
  disabled: boolean
}

/** The corners of the part that is worked on; the chosen one with its degrees to be typed. */
export function CornerList({ polygons, words, disabled }: Props) {
  const { say, locale } = words
  const { corners, at, choose, move, remove } = polygons
  const degrees = new Intl.NumberFormat(locale, { minimumFractionDigits: 5, maximumFractionDigits: 5 })
  const chosen = corners[at.corner]
  return (
    <>
      <h3>{say('corners')}</h3>
      {corners.length === 0 && <p className="field-description">{say('noCorners')}</p>}
      <ol className="wb-area__corners">
        {corners.map((corner, index) => (
          <li key={corner.id}>
            <button type="button" aria-pressed={corner.chosen} onClick={() => choose(index)}>
              {say('corner', { number: index + 1 })} · {degrees.format(corner.lat)} / {degrees.format(corner.lng)}
            </button>
            {!disabled && (
              <button
                type="button"
                className="wb-area__remove"
                aria-label={say('remove', { number: index + 1 })}
                onClick={() => remove(index)}
              >
                ×
              </button>
            )}
          </li>
        ))}
      </ol>
      {chosen && !disabled && (
        <fieldset className="wb-area__numbers">
          <legend>{say('corner', { number: at.corner + 1 })}</legend>
          <DegreeInput label={say('lat')} value={chosen.lat} most={90} onChange={(lat) => move({ ...chosen, lat })} />
          <DegreeInput label={say('lng')} value={chosen.lng} most={180} onChange={(lng) => move({ ...chosen, lng })} />
        </fieldset>
      )}
    </>
  )
}
