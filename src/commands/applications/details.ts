import { z } from 'zod'
import type { ApplicationDetails } from '../../domain/onboarding/application'
import type { OpeningHours } from '../../domain/opening/opening-hours'

const line = (max: number) => z.string().trim().min(1).max(max)

/** `ApplicationDetails` as they are sent: absent leaves a detail as it is, null takes it back. */
export const DetailsChange = z.object({
  name: line(100).nullish(),
  cuisine: line(60).nullish(),
  categories: z.array(line(60)).max(20).nullish(),
  addressLine: line(200).nullish(),
  city: line(100).nullish(),
  lat: z.number().min(-90).max(90).nullish(),
  lng: z.number().min(-180).max(180).nullish(),
  phone: z.string().trim().min(5).max(30).nullish(),
  email: z.email().max(200).nullish(),
  legalName: line(160).nullish(),
  registrationNumber: line(60).nullish(),
  taxNumber: line(60).nullish(),
  ownerName: line(100).nullish(),
  /** Read at the edge, by the shape that forms of restaurants have. */
  hours: z.custom<OpeningHours>().nullish(),
} satisfies Record<keyof ApplicationDetails, z.ZodType>)
