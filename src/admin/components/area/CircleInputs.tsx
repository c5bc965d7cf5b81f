'use client'
import type { Circle } from '../../../domain/areas/area-shape'
import { type DistanceUnit, METERS_PER } from '../../../domain/areas/distance-unit'
import type { Words } from '../../words'
import { DegreeInput } from './DegreeInput'
import type { AreaWord } from './words'

interface Props {
  circle: Circle
  unit: DistanceUnit
  words: Words<AreaWord>
  disabled: boolean
  onChange(circle: Circle): void
}

/** Centre and radius, the radius in what the market's roads are posted in. */
export function CircleInputs({ circle, unit, words, disabled, onChange }: Props) {
  const { say } = words
  const { center, radiusMeters } = circle
  const moved = (part: object) => onChange({ ...circle, center: { ...center, ...part } })
  return (
    <>
      <p className="field-description">{say('circleExplain')}</p>
      <div className="wb-area__numbers">
        <DegreeInput
          label={say('lat')}
          value={center.lat}
          most={90}
          disabled={disabled}
          onChange={(lat) => moved({ lat })}
        />
        <DegreeInput
          label={say('lng')}
          value={center.lng}
          most={180}
          disabled={disabled}
          onChange={(lng) => moved({ lng })}
        />
        <label>
          {say(`radius_${unit}`)}
          <input
            type="number"
            inputMode="decimal"
            min={0}
            step="any"
            disabled={disabled}
            value={Math.round((radiusMeters / METERS_PER[unit]) * 100) / 100}
            onChange={({ target }) => {
              const far = target.valueAsNumber
              if (Number.isFinite(far) && far >= 0)
                onChange({ ...circle, radiusMeters: Math.round(far * METERS_PER[unit]) })
            }}
          />
        </label>
      </div>
    </>
  )
}
