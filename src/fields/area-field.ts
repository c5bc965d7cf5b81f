import type { JSONField, PayloadRequest } from 'payload'
import type { AreaShape } from '../domain/areas/area-shape'
import { plainShape, shapeFlaw } from '../domain/areas/shape-flaw'
import type { Position } from '../domain/geo/position'
import { AREA_FLAW_WORDS } from './area-flaw-words'

interface Asked {
  data: unknown
  event?: string
  req: PayloadRequest
}

/** The shape of an area or a zone, drawn on the map of its market, which `data.market` names. Stored as an `AreaShape` and no more. */
export const areaField = {
  name: 'shape',
  label: { en: 'Where', fr: 'Où' },
  type: 'json',
  required: true,
  async validate(value: unknown, { data, event, req }: Asked) {
    const flaw = shapeFlaw(value, event === 'onChange' ? null : await centreOf(data, req))
    return flaw === null || AREA_FLAW_WORDS[req.i18n.language === 'fr' ? 'fr' : 'en'][flaw]
  },
  // Run for what is about to be refused as well.
  hooks: {
    beforeChange: [
      ({ value }: { value?: unknown }) => (shapeFlaw(value, null) === null ? plainShape(value as AreaShape) : value),
    ],
  },
  admin: { components: { Field: '/src/admin/components/area/AreaField#AreaField' } },
} as unknown as JSONField

/** Null where the market is not known: that it is missing is told beside its own field. */
async function centreOf(data: unknown, req: PayloadRequest): Promise<Position | null> {
  const given: unknown = Object(data).market
  const id: unknown = Object(given).id ?? given
  if (typeof id !== 'string') return null
  return req.payload.findByID({
    collection: 'markets',
    id,
    depth: 0,
    select: { lat: true, lng: true },
    disableErrors: true,
    req,
  })
}
