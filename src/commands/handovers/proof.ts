import { z } from 'zod'
import { RECIPIENTS } from '../../domain/compliance/facts'
import { FAILURE_CAUSES } from '../../domain/handovers/failure-causes'
import { CHECK_METHODS } from '../../domain/handovers/id-check'
import { IDENTITY_PAPERS } from '../../domain/identity-checks/finding'

/** A picture in a JSON body: base64, with or without the head of a data URL, which counts for nothing. */
const picture = (characters: number) =>
  z
    .string()
    .max(characters)
    .regex(/^(?:data:image\/[a-z]+;base64,)?[A-Za-z0-9+/]+={0,2}$/)

/** What the driver read in a document of whoever stands at the door. Its number is not asked, and no picture of it is taken. */
export const IdCheckProof = z
  .object({
    document: z.enum(IDENTITY_PAPERS),
    country: z.string().regex(/^[A-Z]{2}$/),
    state: z
      .string()
      .regex(/^[A-Z0-9]{1,3}$/)
      .optional(),
    method: z.enum(CHECK_METHODS),
    bornOn: z.iso.date().optional(),
    ofAge: z.boolean().optional(),
    expiresOn: z.iso.date().optional(),
    expired: z.boolean().optional(),
    nameMatches: z.boolean(),
  })
  .refine(({ bornOn, ofAge }) => bornOn !== undefined || ofAge !== undefined, { path: ['bornOn'] })

/** What was shown and done at the door. The whole of it is asked at each try: nothing is taken over from the one before. */
export const Proof = z.object({
  otp: z.string().trim().max(20).optional(),
  photo: picture(4_000_100).optional(),
  signature: picture(400_100).optional(),
  idCheck: IdCheckProof.optional(),
  recipient: z.enum(RECIPIENTS).default('customer'),
  intoxicated: z.boolean().default(false),
})
export type Proof = z.output<typeof Proof>

/** A proof as commands get it: its pictures kept, and of its document no day that is written in it. */
export const Shown = Proof.pick({ otp: true, recipient: true, intoxicated: true }).extend({
  idCheck: z
    .object({
      document: z.enum(IDENTITY_PAPERS),
      country: z.string(),
      state: z.string().nullable(),
      method: z.enum(CHECK_METHODS),
      ofAge: z.boolean(),
      ageBy: z.enum(['birth_date', 'statement']),
      expired: z.boolean().nullable(),
      nameMatches: z.boolean(),
    })
    .nullable(),
  pictures: z.array(
    z.object({ id: z.uuid(), kind: z.enum(['photo', 'signature']), bytes: z.int(), keyId: z.string() }),
  ),
})
export type Shown = z.output<typeof Shown>

export const Cause = z.enum(FAILURE_CAUSES).default('other')
