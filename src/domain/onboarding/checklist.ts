import type { OpeningHours } from '../opening/opening-hours'
import { type AskedPaper, type Paper, paperState, papersAsked } from './paper'

/** What a restaurant has, as far as going live asks for it. */
export interface Readiness {
  readonly hasPicture: boolean
  /** Null: day and night. */
  readonly hours: OpeningHours | null
  /** Whether somebody said so, or it is what nobody touched. */
  readonly insideArea: boolean
  readonly marketActive: boolean
  /** Of the market, in basis points; 0 where nobody set one. */
  readonly taxBasisPoints: number
  readonly deliveryBase: number
  /** Products that could be sold now: active, in stock, with a price. */
  readonly products: number
  /** Of those, how many have a picture. */
  readonly pictured: number
  /** Products whose category asks for what they do not tell: without which they are not sold, and those that merely lack something. */
  readonly unsellable: number
  readonly incomplete: number
  /** Groups of options that ask for more choices than there are. */
  readonly brokenGroups: number
  readonly owners: number
  readonly staff: number
  /** A test order got to the counter. */
  readonly kitchenTested: boolean
  readonly papers: readonly Paper[]
  readonly asked: readonly AskedPaper[]
  /** Short names of what it sells. */
  readonly categories: readonly string[]
  /** YYYY-MM-DD in the zone of the market. */
  readonly today: string
}

export const CHECKS = [
  'picture',
  'hours',
  'area',
  'products',
  'photos',
  'options',
  'attributes',
  'terms',
  'papers',
  'owner',
  'staff',
  'kitchen',
] as const
export type Check = (typeof CHECKS)[number]

/** `missing` keeps a restaurant from going live; a `warning` is worth a look and does not. */
export type CheckState = 'done' | 'warning' | 'missing'

export interface ChecklistItem {
  readonly check: Check
  readonly state: CheckState
  /** Figures of the sentence that tells it. */
  readonly values: Readonly<Record<string, number>>
  /** Kinds of documents that it is about. */
  readonly kinds: readonly string[]
}

/** A menu of fewer is none. */
const LEAST_PRODUCTS = 3
/** Of a hundred products, how many should have a picture. */
const PHOTO_PERCENT = 50

/** What is done, what is worth a look, and what is missing before customers may order (MER-1), in the order in which people do it. */
export function checklistOf(ready: Readiness): ChecklistItem[] {
  return CHECKS.map((check) => ({ check, kinds: [], values: {}, ...CHECKED[check](ready) }))
}

export function missingChecks(items: readonly ChecklistItem[]): Check[] {
  return items.filter(({ state }) => state === 'missing').map(({ check }) => check)
}

type Found = { state: CheckState } & Partial<Pick<ChecklistItem, 'values' | 'kinds'>>

const must = (fulfilled: boolean): CheckState => (fulfilled ? 'done' : 'missing')
const should = (fulfilled: boolean): CheckState => (fulfilled ? 'done' : 'warning')

const CHECKED: Readonly<Record<Check, (ready: Readiness) => Found>> = {
  picture: ({ hasPicture }) => ({ state: must(hasPicture) }),
  // Null is a decision too, but one that a form begins with: day and night is worth a second look.
  hours: ({ hours }) => ({
    state: hours === null ? 'warning' : must(hours.week.some((spans) => spans.length > 0)),
  }),
  area: ({ insideArea }) => ({ state: must(insideArea) }),
  products: ({ products }) => ({
    state: must(products >= LEAST_PRODUCTS),
    values: { products, least: LEAST_PRODUCTS },
  }),
  photos: ({ products, pictured }) => ({
    state: should(products > 0 && pictured * 100 >= products * PHOTO_PERCENT),
    values: { pictured, products, percent: PHOTO_PERCENT },
  }),
  options: ({ brokenGroups }) => ({ state: must(brokenGroups === 0), values: { groups: brokenGroups } }),
  attributes: ({ unsellable, incomplete }) => ({
    state: unsellable > 0 ? 'missing' : should(incomplete === 0),
    values: { unsellable, incomplete },
  }),
  terms: ({ marketActive, taxBasisPoints, deliveryBase }) => ({
    state: marketActive ? should(taxBasisPoints > 0 && deliveryBase > 0) : 'missing',
  }),
  papers: ({ asked, papers, categories, today }) => {
    const states = papersAsked(asked, categories).map(({ kind }) => ({
      kind,
      state: paperState(
        papers.find((paper) => paper.kind === kind),
        today,
      ),
    }))
    const lacking = states.filter(({ state }) => state !== 'good' && state !== 'expiring')
    const expiring = states.filter(({ state }) => state === 'expiring')
    const kinds = (lacking.length > 0 ? lacking : expiring).map(({ kind }) => kind)
    return { state: lacking.length > 0 ? 'missing' : should(expiring.length === 0), kinds }
  },
  owner: ({ owners }) => ({ state: must(owners > 0), values: { owners } }),
  staff: ({ owners, staff }) => ({ state: should(owners + staff > 1), values: { staff } }),
  kitchen: ({ kitchenTested }) => ({ state: should(kitchenTested) }),
}
