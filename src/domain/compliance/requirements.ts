import type { Decision } from './decision'
import type { Goods } from './goods'
import { type DriverTerms, type GoodsGo, type HandoverTerms, KEPT_DAYS, type Rule, type RulePack } from './rule'

/** What a door must see before an order is handed over, and what follows where it does not. */
export interface DoorTerms extends Required<Omit<HandoverTerms, 'goodsGo'>> {
  /** Whoever takes it is at least so old; null: no age is asked. */
  readonly leastAge: number | null
  /** Of which goods what becomes where they come back; no goods: of all. */
  readonly returns: readonly { readonly goods: readonly Goods[]; readonly to: GoodsGo }[]
}

/** What the rules ask of an order after it is placed, kept with it: dispatch and door ask this and not the rules anew. */
export interface OrderRequirements {
  readonly pack: { readonly id: string; readonly version: number }
  /** Null: anybody may carry it. */
  readonly driver: DriverTerms | null
  /** Null: it is handed over like any other. */
  readonly handover: DoorTerms | null
  /** The most that a vehicle may carry of it, in minor units. */
  readonly vehicleValue: number | null
}

/** Of all rules that spoke of the order, the strictest in each point; null where they ask for nothing more. */
export function requirementsOf(pack: RulePack, decisions: readonly Decision[]): OrderRequirements | null {
  const spoke = new Set(decisions.map(({ ruleId }) => ruleId))
  const rules = pack.rules.filter(({ id }) => spoke.has(id))
  const drivers = rules.filter((rule): rule is Rule<'driver_qualification'> => rule.kind === 'driver_qualification')
  const doors = rules.filter((rule): rule is Rule<'handover_evidence'> => rule.kind === 'handover_evidence')
  const ages = rules.filter((rule): rule is Rule<'minimum_age'> => rule.kind === 'minimum_age')
  const vehicles = rules.filter((rule): rule is Rule<'vehicle_value'> => rule.kind === 'vehicle_value')
  // The seller's licence is asked again at the counter and the hours at the door, of the version that is kept here.
  const again = rules.some(({ kind }) => kind === 'delivery_hours' || kind === 'licence_valid')
  if (drivers.length + doors.length + vehicles.length === 0 && !again) return null
  return {
    pack: { id: pack.id, version: pack.version },
    driver: drivers.length === 0 ? null : strictestDriver(drivers),
    handover: doors.length === 0 ? null : strictestDoor(doors, ages),
    vehicleValue: vehicles.length === 0 ? null : Math.min(...vehicles.map(({ most }) => most)),
  }
}

function strictestDriver(rules: readonly DriverTerms[]): DriverTerms {
  const days = rules.flatMap(({ backgroundCheckDays }) => backgroundCheckDays ?? [])
  return {
    leastAge: Math.max(...rules.map(({ leastAge }) => leastAge)),
    identity: rules.some(({ identity }) => identity),
    backgroundCheckDays: days.length === 0 ? null : Math.min(...days),
    drivingLicence: rules.some(({ drivingLicence }) => drivingLicence),
    employed: rules.some(({ employed }) => employed),
  }
}

function strictestDoor(rules: readonly Rule<'handover_evidence'>[], ages: readonly Rule<'minimum_age'>[]): DoorTerms {
  return {
    idCheck: rules.some(({ idCheck }) => idCheck),
    signature: rules.some(({ signature }) => signature),
    photo: rules.some(({ photo }) => photo),
    code: rules.some(({ code }) => code),
    leastAge: ages.length === 0 ? null : Math.max(...ages.map(({ years }) => years)),
    keepFees: rules.some(({ keepFees }) => keepFees === true),
    keptDays: Math.max(...rules.map(({ keptDays }) => keptDays ?? KEPT_DAYS)),
    returns: rules.map(({ goods, goodsGo }) => ({ goods, to: goodsGo ?? 'restaurant' })),
  }
}
