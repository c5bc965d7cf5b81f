import type { PaymentMethod } from '../payments/transitions'

/** Wallet and points spend what was paid in otherwise. */
const ALONE: readonly PaymentMethod[] = ['cash', 'card', 'mobile_money']

/** What a market needs until customers can order in it, in the order in which an administrator does it. */
export const MARKET_STEPS = [
  'open',
  'payment',
  'area',
  'fees',
  'tax',
  'addresses',
  'restaurant',
  'people',
  'menu',
  'live',
  'driver',
] as const

export type MarketStep = (typeof MARKET_STEPS)[number]

/** Nobody can order while something is `missing`; what is `advised` has something in its place, which may not be what was meant. */
export const STEP_STATES = ['done', 'advised', 'missing'] as const

export type StepState = (typeof STEP_STATES)[number]

/** What there is in a market at a moment. Fees and tax are those that hold then; a suspended restaurant does not count. */
export interface MarketFacts {
  readonly active: boolean
  /** What customers can pay with: taken here, and somebody set up for it. */
  readonly paymentMethods: readonly PaymentMethod[]
  readonly radiusMeters: number
  /** Areas that count and are served. */
  readonly areas: number
  /** Minor units. */
  readonly deliveryBase: number
  readonly deliveryPerKm: number
  readonly taxBasisPoints: number
  /** Does anybody here find addresses: a provider, or the gazetteer with places nearby? */
  readonly findsAddresses: boolean
  readonly restaurants: number
  /** Of them, those with an owner or staff who may sign in. */
  readonly staffed: number
  /** Of the restaurants, those with something on the menu. */
  readonly selling: number
  /** Both at once. */
  readonly complete: number
  /** Of the complete ones, those that are live: customers find no other. */
  readonly live: number
  readonly drivers: number
}

export interface StepTold {
  readonly step: MarketStep
  readonly state: StepState
}

/** What is done and what is not, each step in its order. */
export function marketSteps(facts: MarketFacts): StepTold[] {
  const states = stepStates(facts)
  return MARKET_STEPS.map((step) => ({ step, state: states[step] }))
}

/** Can somebody order here and be brought it? */
export function isMarketReady(steps: readonly StepTold[]): boolean {
  return steps.every(({ state }) => state !== 'missing')
}

function stepStates(facts: MarketFacts): Record<MarketStep, StepState> {
  const charged = facts.deliveryBase > 0 || facts.deliveryPerKm > 0
  // A menu in a kitchen that nobody works in sells nothing.
  const menus = facts.staffed > 0 ? facts.complete : facts.selling
  return {
    open: needed(facts.active),
    payment: needed(facts.paymentMethods.some((method) => ALONE.includes(method))),
    area: facts.areas > 0 ? 'done' : facts.radiusMeters > 0 ? 'advised' : 'missing',
    fees: wished(charged),
    tax: wished(facts.taxBasisPoints > 0),
    addresses: wished(facts.findsAddresses),
    restaurant: needed(facts.restaurants > 0),
    people: needed(facts.staffed > 0),
    menu: needed(menus > 0),
    live: needed(facts.live > 0),
    driver: needed(facts.drivers > 0),
  }
}

const needed = (there: boolean): StepState => (there ? 'done' : 'missing')
const wished = (there: boolean): StepState => (there ? 'done' : 'advised')
