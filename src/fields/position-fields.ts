import type { Field } from 'payload'

/** Latitude and longitude in degrees (WGS 84) as two plain numbers: the embedded PostgreSQL has no PostGIS. */
export const positionFields: Field = {
  type: 'row',
  fields: [
    { name: 'lat', label: { en: 'Latitude', fr: 'Latitude' }, type: 'number', required: true, min: -90, max: 90 },
    { name: 'lng', label: { en: 'Longitude', fr: 'Longitude' }, type: 'number', required: true, min: -180, max: 180 },
  ],
}
