import { z } from 'zod'
import { Day, Id, Locale, UserRole } from '../../src/http/shapes'

export const Profile = z
  .object({
    id: Id,
    email: z.string(),
    fullName: z.string(),
    phone: z.string().nullable(),
    dateOfBirth: Day.nullable(),
    role: UserRole,
    locale: Locale,
    market: z.string().nullable(),
  })
  .meta({ id: 'Profile' })

const Address = {
  id: Id,
  line1: z.string(),
  city: z.string(),
  lat: z.number(),
  lng: z.number(),
}

export const KeptAddress = z
  .object({
    ...Address,
    label: z.string().nullable(),
    quarter: z.string().nullable(),
    region: z.string().nullable(),
    postalCode: z.string().nullable(),
    landmark: z.string().nullable(),
    instructions: z.string().nullable(),
    inServiceArea: z.boolean().meta({ description: 'Whether a market delivers there at present.' }),
  })
  .meta({ id: 'KeptAddress' })

/** As it was given, with its id. */
export const SavedAddressAnswer = z.object({
  ...Address,
  label: z.string().optional(),
  quarter: z.string().optional(),
  region: z.string().optional(),
  postalCode: z.string().optional(),
  inServiceArea: z.boolean(),
  landmark: z.string().optional(),
  instructions: z.string().optional(),
})

export const RemovedAddress = z.object({ id: Id, removed: z.boolean() })

/** What Payload's client expects of the panel's sign-in. */
export const PanelSignedIn = z.object({
  message: z.string(),
  user: z.looseObject({ id: Id, email: z.string(), role: UserRole, collection: z.literal('users') }),
  exp: z.int(),
  refreshedToken: z.null(),
  setCookie: z.literal(true),
})

export const PanelSignedOut = z.object({ message: z.string() })
