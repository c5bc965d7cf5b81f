import { useMemo, useState } from 'react'
import { callApi } from '../../../admin/call-api'
import type { Position } from '../../../domain/geo/position'
import { CityMap } from '../../../map/CityMap'
import type { MapMarker } from '../../../map/markers'
import { Field } from '../Field'
import type { ApplyWords } from './words'

interface Props {
  pin: Position | undefined
  setPin(pin: Position): void
  address: string
  market: string
  center: Position | undefined
  words: ApplyWords
  locale: 'en' | 'fr'
}

const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6

/** Where the kitchen is: looked up by its address, put on the map by hand, or typed. */
export function Pin({ pin, setPin, address, market, center, words, locale }: Props) {
  const [told, setTold] = useState<string>()
  const markers = useMemo(
    (): MapMarker[] =>
      pin ? [{ id: 'kitchen', kind: 'restaurant', label: words.fields.lat ?? '', tone: 'active', ...pin }] : [],
    [pin, words],
  )
  const put = ({ lat, lng }: Position) => setPin({ lat: round(lat), lng: round(lng) })

  async function look(): Promise<void> {
    const answer = await callApi<{ position: Position; inServiceArea: boolean }>('/api/maps/geocode', {
      body: { address, market },
      locale,
      unreachable: words.unreachable,
    })
    if (answer.ok) put(answer.body.position)
    setTold(!answer.ok ? answer.message : answer.body.inServiceArea ? undefined : words.outside)
  }

  const fit = pin ?? center
  return (
    <fieldset>
      <legend>{words.fields.lat}</legend>
      <p className="wb-form__hint">{words.pinHint}</p>
      <button type="button" className="wb-form__plain" disabled={address.trim().length < 2} onClick={() => void look()}>
        {words.findPin}
      </button>
      {told && <p role="status">{told}</p>}
      {fit && (
        <div className="wb-form__map">
          <CityMap
            market={market}
            locale={locale}
            label={words.map}
            markers={markers}
            fit={[fit]}
            fitKey={pin ? 'pin' : 'center'}
            onPoint={put}
            cooperative
          />
        </div>
      )}
      <div className="wb-form__pair">
        {(['lat', 'lng'] as const).map((axis) => (
          <Field
            key={axis}
            type="number"
            step="any"
            label={words.axes[axis]}
            value={pin?.[axis] ?? ''}
            onChange={({ target }) =>
              put({ ...(pin ?? center ?? { lat: 0, lng: 0 }), [axis]: target.valueAsNumber || 0 })
            }
          />
        ))}
      </div>
    </fieldset>
  )
}
