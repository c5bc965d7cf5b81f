import { z } from 'zod'
import { GOODS } from '../../domain/compliance/goods'
import { GOODS_GO, KEPT_DAYS, type Rule } from '../../domain/compliance/rule'
import type { OpeningHours } from '../../domain/opening/opening-hours'
import type { Locale } from '../context'
import { fieldErrors, sayIn } from '../parse-input'

/** What a form leaves empty comes as null or not at all. */
const text = z
  .string()
  .trim()
  .max(500)
  .nullish()
  .transform((value) => value ?? '')
const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false)
const count = z.number().int().min(0).max(1_000_000_000)
const days = z.number().int().min(1).max(36_500)
const years = z.number().int().min(1).max(120)
/** Held to its shape by the form's own field (`src/fields/opening-hours-shape.ts`). */
const hours = z.custom<OpeningHours>(
  (value) => Array.isArray(Object(value).week) && Array.isArray(Object(value).special),
)

const shared = {
  id: z.string().min(1).max(60),
  goods: z
    .array(z.enum(GOODS))
    .nullish()
    .transform((value) => value ?? []),
  enabled: flag,
  source: text,
  verifiedBy: text,
}

const kind = <K extends string, S extends z.ZodRawShape>(name: K, terms: S) =>
  z.object({ ...shared, blockType: z.literal(name), ...terms })

const weekly = { hours, keepsHolidays: flag }

/** A block of the form, in the one form of the domain: what it does not know is left out. */
const Block = z.discriminatedUnion('blockType', [
  kind('minimum_age', { years, proof: z.enum(['told', 'verified']) }),
  kind('identity_check', { validDays: days }),
  kind('ordering_hours', weekly),
  kind('delivery_hours', weekly),
  kind('purchase_limit', {
    most: z.number().min(0).max(1_000_000),
    unit: z.string().trim().min(1).max(20),
    hours: z
      .number()
      .int()
      .min(1)
      .max(8_784)
      .nullish()
      .transform((value) => value ?? null),
    measures: z
      .array(
        z.object({
          goods: z.enum(GOODS),
          attribute: z
            .string()
            .trim()
            .max(60)
            .nullish()
            .transform((value) => value || null),
          factor: z.number().min(0).max(1_000_000),
        }),
      )
      .min(1),
  }),
  kind('quantity_per_order', { most: count }),
  kind('food_share', { leastBasisPoints: count.max(10_000) }),
  kind('approved_areas', { areas: z.array(z.uuid()).min(1) }),
  kind('licence_valid', { paper: z.string().trim().min(1).max(40) }),
  kind('driver_qualification', {
    leastAge: count.max(120),
    identity: flag,
    backgroundCheckDays: days.nullish().transform((value) => value ?? null),
    drivingLicence: flag,
    employed: flag,
  }),
  kind('vehicle_value', { most: count }),
  kind('handover_evidence', {
    idCheck: flag,
    signature: flag,
    photo: flag,
    code: flag,
    keepFees: flag,
    goodsGo: z
      .enum(GOODS_GO)
      .nullish()
      .transform((value) => value ?? 'restaurant'),
    keptDays: days.nullish().transform((value) => value ?? KEPT_DAYS),
  }),
])

export type ReadRules =
  | { readonly rules: readonly Rule[]; readonly wrong?: never }
  | { readonly rules?: never; readonly wrong: readonly { path: string; message: string }[] }

/** The rules of a pack as its form keeps them (`rules` of the row), in the one form that is frozen and judged by; or what is wrong, by path. */
export function readRules(blocks: unknown, locale: Locale): ReadRules {
  const parsed = z
    .array(Block)
    .max(100)
    .safeParse(blocks ?? [], sayIn(locale))
  if (!parsed.success)
    return { wrong: fieldErrors(parsed.error, locale).map((each) => ({ ...each, path: `rules.${each.path}` })) }
  return { rules: parsed.data.map(({ blockType, ...rule }) => ({ ...rule, kind: blockType }) as Rule) }
}
