/** A schedule as three cells tell it, hours as `week-text.ts` writes them; all null: there is none. */
export interface ScheduleFields {
  readonly hours: string | null
  readonly seasonFrom: string | null
  readonly seasonUntil: string | null
}

/**
 * What an import knows of a product, besides `attr.<key>` for each of its attributes. Prices in minor units of the market's currency;
 * groups by their codes, in their order.
 */
interface ProductState extends ScheduleFields {
  readonly category: string
  readonly nameEn: string
  readonly nameFr: string | null
  readonly descriptionEn: string | null
  readonly descriptionFr: string | null
  readonly price: number
  /** Above the price. */
  readonly originalPrice: number | null
  readonly costPrice: number | null
  readonly active: boolean
  /** Null is unlimited. */
  readonly stock: number | null
  readonly position: number
  readonly optionGroups: readonly string[]
}

interface GroupState extends ScheduleFields {
  readonly nameEn: string
  readonly nameFr: string | null
  readonly min: number
  readonly max: number
  readonly position: number
}

interface OptionState {
  readonly nameEn: string
  readonly nameFr: string | null
  readonly priceDelta: number
  readonly isDefault: boolean
  readonly maxQuantity: number
  readonly active: boolean
  readonly stock: number | null
  readonly position: number
  /** The SKU of the product that it stands for. */
  readonly product: string | null
}

/** In the order of writing: products name groups, options stand for products. */
export const KINDS = ['group', 'product', 'option'] as const

export type Kind = (typeof KINDS)[number]

export type Value = string | number | boolean | null | readonly string[]

/** Fields of a state by name; what is absent stays as it is. */
export type Fields = Readonly<Record<string, Value>>

const ALWAYS = { hours: null, seasonFrom: null, seasonUntil: null }

/** What a new one is where its row does not say. */
export const DEFAULTS = {
  product: {
    nameFr: null,
    descriptionEn: null,
    descriptionFr: null,
    originalPrice: null,
    costPrice: null,
    active: true,
    stock: null,
    position: 100,
    optionGroups: [],
    ...ALWAYS,
  },
  group: { nameFr: null, min: 0, max: 1, position: 100, ...ALWAYS },
  option: {
    nameFr: null,
    priceDelta: 0,
    isDefault: false,
    maxQuantity: 1,
    active: true,
    stock: null,
    position: 100,
    product: null,
  },
} as const satisfies { product: Partial<ProductState>; group: Partial<GroupState>; option: Partial<OptionState> }

/** An option is known by its group's code and its own. */
export function optionKey(group: string, code: string): string {
  return `${group}:${code}`
}
