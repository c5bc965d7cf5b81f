'use client'
import { useField, useFormFields, useTranslation } from '@payloadcms/ui'
import type { JSONFieldClientProps } from 'payload'
import { useMemo, useRef, useState } from 'react'
import { AREA_KINDS, type AreaShape } from '../../../domain/areas/area-shape'
import { shapeFlaw } from '../../../domain/areas/shape-flaw'
import type { Position } from '../../../domain/geo/position'
import { AREA_FLAW_WORDS } from '../../../fields/area-flaw-words'
import { CityMap } from '../../../map/CityMap'
import type { MapCorner } from '../../../map/map-areas'
import type { MapHandle } from '../../../map/markers'
import { wordsOf } from '../../words'
import { Problem } from '../Problem'
import { CircleInputs } from './CircleInputs'
import { drawn, extent, isPolygons } from './drawn'
import { MunicipalityChips } from './MunicipalityChips'
import { PolygonEditor } from './PolygonEditor'
import { useAreasOf, useMarketPlace } from './use-market-place'
import { usePolygons } from './use-polygons'
import { areaWords } from './words'

const NO_MARKERS: never[] = []
const NO_CORNERS: MapCorner[] = []

/** The shape of an area: a circle, a drawing on the market's map, or names. */
export function AreaField({ path, readOnly }: JSONFieldClientProps) {
  const { i18n } = useTranslation()
  const words = wordsOf(i18n, areaWords)
  const { say, locale } = words
  const { value, setValue, showError, errorMessage, disabled: busy } = useField<AreaShape | null>({ path })
  const disabled = Boolean(readOnly || busy)
  const marketId = useFormFields(([fields]) => fields.market?.value)
  const excluded = useFormFields(([fields]) => fields.excluded?.value)
  const place = useMarketPlace(marketId, locale)
  const others = useAreasOf(place ? `/api/areas?where[market][equals]=${marketId}&depth=0&limit=200` : null, locale)
  const map = useRef<MapHandle>(null)
  const [preview, setPreview] = useState<AreaShape | null>(null)
  const [fits, setFits] = useState(0)
  const polygons = usePolygons(isPolygons(value) ? value : null, setValue)
  const tone = excluded === undefined ? 'zone' : excluded ? 'excluded' : 'served'
  const shown = preview ?? value
  const own = useMemo(() => drawn('own', shown, tone), [shown, tone])
  const areas = useMemo(() => [...others.flatMap(({ id, shape }) => drawn(id, shape, 'other')), ...own], [others, own])
  if (!place)
    return (
      <fieldset className="wb-card wb-area">
        <legend>{say('where')}</legend>
        <p className="field-description">{say(place === null ? 'noAnswer' : 'noMarket')}</p>
      </fieldset>
    )
  const { center } = place
  const kind = value?.kind ?? 'polygon'
  const flaw = value ? shapeFlaw(value, center) : null
  const onPoint = (position: Position) => {
    if (disabled || preview) return
    if (kind === 'polygon') polygons.point(position)
    if (value?.kind === 'circle') setValue({ ...value, center: position })
  }
  const begin = (chosen: AreaShape['kind']) => {
    if (chosen === kind) return
    setPreview(null)
    if (chosen === 'circle') setValue({ kind: 'circle', center, radiusMeters: 5_000 })
    else setValue(chosen === 'polygon' ? null : { kind: 'municipalities', names: [] })
  }
  return (
    <fieldset className="wb-card wb-area">
      <legend>{say('where')}</legend>
      <div role="radiogroup" aria-label={say('kind')} className="wb-area__kinds">
        {AREA_KINDS.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={`${path}-kind`}
              checked={kind === each}
              disabled={disabled}
              onChange={() => begin(each)}
            />
            {say(each)}
          </label>
        ))}
      </div>
      <div className="wb-area__map">
        <CityMap
          market={place.slug}
          locale={locale}
          label={say('map', { market: place.name })}
          markers={NO_MARKERS}
          areas={areas}
          corners={kind === 'polygon' && !preview && !disabled ? polygons.corners : NO_CORNERS}
          onPoint={onPoint}
          onCorner={polygons.choose}
          fit={extent(own, center)}
          fitKey={`${place.slug} ${kind} ${fits}`}
          cooperative
          onReady={(handle) => {
            map.current = handle
          }}
        />
        <span className="wb-area__cross" aria-hidden="true" />
      </div>
      {value?.kind === 'circle' && (
        <CircleInputs circle={value} unit={place.unit} words={words} disabled={disabled} onChange={setValue} />
      )}
      {kind === 'polygon' && (
        <PolygonEditor
          polygons={polygons}
          words={words}
          disabled={disabled}
          middle={() => map.current?.middle()}
          center={center}
          onPreview={(shape) => {
            setPreview(shape)
            setFits(fits + 1)
          }}
          onImport={(shape) => {
            setPreview(null)
            setValue(shape)
          }}
        />
      )}
      {value?.kind === 'municipalities' && (
        <MunicipalityChips names={value.names} words={words} disabled={disabled} onChange={setValue} />
      )}
      {value && (
        <p role="status" className={flaw ? 'wb-area__flaw' : 'field-description'}>
          {flaw ? say('flaw', { flaw: AREA_FLAW_WORDS[locale][flaw] }) : say('ready')}
        </p>
      )}
      {showError && <Problem>{errorMessage}</Problem>}
    </fieldset>
  )
}
