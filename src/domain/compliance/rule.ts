import type { OpeningHours } from '../opening/opening-hours'
import type { Goods } from './goods'

/** How much of a limit a piece is: the value of an attribute of its product times a factor, or, without one, the factor itself. */
export interface Measure {
  readonly goods: Goods
  readonly attribute: string | null
  readonly factor: number
}

/** What a driver must be to carry it. Days are those since the background check was found clear. */
export interface DriverTerms {
  readonly leastAge: number
  readonly identity: boolean
  readonly backgroundCheckDays: number | null
  readonly drivingLicence: boolean
  /** By the licensed seller, as some states ask; a courier of ours will not do then. */
  readonly employed: boolean
}

/** What must be shown or done at the door, and what follows where it is not. */
export interface HandoverTerms {
  readonly idCheck: boolean
  readonly signature: boolean
  readonly photo: boolean
  readonly code: boolean
  /** Who is not handed it by his own doing pays for the way all the same. Absent from versions of before there was one: no. */
  readonly keepFees?: boolean
  /** What becomes of what was not handed over. Absent from versions of before there was one: the restaurant looks at it. */
  readonly goodsGo?: GoodsGo
  /** So long signature and picture are kept. Absent from versions of before there was one: `KEPT_DAYS`. */
  readonly keptDays?: number
}

/** Goods that come back: as the restaurant finds them, onto the shelf unless they are damaged, or destroyed whatever they look like. */
export const GOODS_GO = ['restaurant', 'stock', 'waste'] as const
export type GoodsGo = (typeof GOODS_GO)[number]

/** Where a rule does not say how long signatures and pictures are kept. */
export const KEPT_DAYS = 1095

interface Hours {
  readonly hours: OpeningHours
  /** Whether the market's holidays change them. */
  readonly keepsHolidays: boolean
}

/** Every kind of rule with what it says. A new kind is a line here, a judge, a form and words: nothing compiles without its part. */
export interface RuleTerms {
  /** `told`: as the customer said at registration; `verified`: as a document said that somebody looked at. */
  readonly minimum_age: { readonly years: number; readonly proof: 'told' | 'verified' }
  readonly identity_check: { readonly validDays: number }
  readonly ordering_hours: Hours
  readonly delivery_hours: Hours
  /** `hours`: that many before now, rolling; null: since midnight in the market. */
  readonly purchase_limit: {
    readonly most: number
    readonly unit: string
    readonly hours: number | null
    readonly measures: readonly Measure[]
  }
  readonly quantity_per_order: { readonly most: number }
  /** Of the value of all items at least so much is food, in basis points. */
  readonly food_share: { readonly leastBasisPoints: number }
  /** Ids of areas of the market. */
  readonly approved_areas: { readonly areas: readonly string[] }
  /** A kind of paper that its restaurant has handed in, and that was verified. */
  readonly licence_valid: { readonly paper: string }
  readonly driver_qualification: DriverTerms
  /** Minor units of the market, at the price on the menu. */
  readonly vehicle_value: { readonly most: number }
  readonly handover_evidence: HandoverTerms
}

export type RuleKind = keyof RuleTerms

interface Shared {
  readonly id: string
  /** What it speaks of; none: every order. */
  readonly goods: readonly Goods[]
  readonly enabled: boolean
  /** Where it is written, such as F.S. 562.11(1)(a). */
  readonly source: string
  /** Who has read it there; empty: nobody yet. */
  readonly verifiedBy: string
}

export type Rule<K extends RuleKind = RuleKind> = { [P in K]: Shared & { readonly kind: P } & RuleTerms[P] }[K]

/** The rules of a market from a moment on. A published version never changes. */
export interface RulePack {
  readonly id: string
  readonly version: number
  readonly rules: readonly Rule[]
}
