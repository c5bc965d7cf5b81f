import { z } from 'zod'

const Label = z.object({ en: z.string().trim().max(80), fr: z.string().trim().max(80) })

const shared = {
  key: z.string().trim().max(40),
  label: Label,
  required: z.boolean().default(false),
  mustToSell: z.boolean().default(false),
  filterable: z.boolean().default(false),
  shown: z.boolean().default(true),
}

/** What a form leaves empty is no bound. */
const Bound = z
  .number()
  .nullish()
  .transform((value) => value ?? undefined)

const bounds = { min: Bound, max: Bound }

/** An `Attribute` of the domain, as categories keep it. What it means is checked there. */
const AttributeInput = z.discriminatedUnion('kind', [
  z.object({ ...shared, ...bounds, kind: z.literal('text') }),
  z.object({ ...shared, ...bounds, kind: z.literal('number'), unit: z.string().trim().max(12).default('') }),
  z.object({
    ...shared,
    ...bounds,
    kind: z.literal('choice'),
    many: z.boolean().default(false),
    choices: z.array(z.object({ id: z.string().trim().max(40), label: Label })).max(200),
  }),
  z.object({ ...shared, kind: z.literal('flag') }),
  z.object({ ...shared, kind: z.literal('document') }),
])

export const AttributeSchemaInput = z.array(AttributeInput).max(40)
