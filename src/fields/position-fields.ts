import type { Field } from 'payload'

const north = { en: 'Degrees; south is below 0.', fr: 'Degrés ; le sud est négatif.' }
const east = { en: 'Degrees; west is below 0.', fr: 'Degrés ; l’ouest est négatif.' }

/** Latitude and longitude in degrees (WGS 84) as two plain numbers: the embedded PostgreSQL has no PostGIS. */
export const positionFields: Field = {
  type: 'row',
  fields: [
    {
      name: 'lat',
      label: { en: 'Latitude', fr: 'Latitude' },
      type: 'number',
      required: true,
      min: -90,
      max: 90,
      admin: { description: north },
    },
    {
      name: 'lng',
      label: { en: 'Longitude', fr: 'Longitude' },
      type: 'number',
      required: true,
      min: -180,
      max: 180,
      admin: { description: east },
    },
  ],
}
