/** What an attribute of a category is. A new kind goes through all that reads them: nothing compiles without its part. */
export const ATTRIBUTE_KINDS = ['text', 'number', 'choice', 'flag', 'document'] as const
export type AttributeKind = (typeof ATTRIBUTE_KINDS)[number]

export interface Words {
  readonly en: string
  readonly fr: string
}

interface Shared {
  /** What values are kept and filtered by: said once, it never changes. A label may change at any time. */
  readonly key: string
  readonly label: Words
  readonly required: boolean
  /** Required, and without a value that is good the product is not sold. */
  readonly mustToSell: boolean
  readonly filterable: boolean
  /** To customers. */
  readonly shown: boolean
}

/** Of a number its value, of a text its characters, of a choice of many how many are chosen. Both are in; absent: no bound. */
interface Bounded {
  readonly min?: number | undefined
  readonly max?: number | undefined
}

export interface Choice {
  /** Kept by products; stays when the label changes. */
  readonly id: string
  readonly label: Words
}

export type TextAttribute = Shared & Bounded & { readonly kind: 'text' }
/** `unit` is a symbol, the same in every language: cm, ml, %. */
export type NumberAttribute = Shared & Bounded & { readonly kind: 'number'; readonly unit: string }
export type ChoiceAttribute = Shared &
  Bounded & { readonly kind: 'choice'; readonly many: boolean; readonly choices: readonly Choice[] }
export type FlagAttribute = Shared & { readonly kind: 'flag' }
/** Its value is the id of a file. */
export type DocumentAttribute = Shared & { readonly kind: 'document' }

export type Attribute = TextAttribute | NumberAttribute | ChoiceAttribute | FlagAttribute | DocumentAttribute

/** What the products of a category say of themselves, in the order of their form. */
export type AttributeSchema = readonly Attribute[]

/** In its one form: text trimmed, number a decimal, choice the ids in the order of the schema (also of one), flag, id of a file. */
export type AttributeValue = string | number | boolean | readonly string[]

export type AttributeValues = Readonly<Record<string, AttributeValue>>
