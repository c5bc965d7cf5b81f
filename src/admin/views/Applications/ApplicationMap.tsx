'use client'
import { useTranslation } from '@payloadcms/ui'
import { useMemo } from 'react'
import { CityMap } from '../../../map/CityMap'
import type { MapMarker } from '../../../map/markers'
import { Card } from '../../components/Card'
import { wordsOf } from '../../words'
import type { ToldApplication } from './told-application'
import { applicationWords } from './words'

/** Where the kitchen is said to be. */
export function ApplicationMap({ application: { details, market } }: { application: ToldApplication }) {
  const { say, locale } = wordsOf(useTranslation().i18n, applicationWords)
  const { lat, lng, name } = details
  const markers = useMemo(
    (): MapMarker[] =>
      lat === undefined || lng === undefined
        ? []
        : [{ id: 'kitchen', kind: 'restaurant', label: name ?? '', tone: 'active', lat, lng }],
    [lat, lng, name],
  )
  const [kitchen] = markers
  return (
    <Card title={say('place')}>
      {kitchen ? (
        <div className="wb-application__map">
          <CityMap
            market={market.slug}
            locale={locale}
            label={say('place')}
            markers={markers}
            fit={[kitchen]}
            cooperative
          />
        </div>
      ) : (
        <p className="wb-quiet">{say('untold')}</p>
      )}
    </Card>
  )
}
