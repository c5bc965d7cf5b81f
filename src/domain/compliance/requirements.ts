import type { Decision } from './decision'
import type { DriverTerms, HandoverTerms, Rule, RulePack } from './rule'

/** What the rules ask of an order after it is placed, kept with it: dispatch and door ask this and not the rules anew. */
export interface OrderRequirements {
  readonly pack: { readonly id: string; readonly version: number }
  /** Null: anybody may carry it. */
  readonly driver: DriverTerms | null
  /** Null: it is handed over like any other. */
  readonly handover: HandoverTerms | null
  /** The most that a vehicle may carry of it, in minor units. */
  readonly vehicleValue: number | null
}

/** Of all rules that spoke of the order, the strictest in each point; null where they ask for nothing more. */
export function requirementsOf(pack: RulePack, decisions: readonly Decision[]): OrderRequirements | null {
  const spoke = new Set(decisions.map(({ ruleId }) => ruleId))
  const rules = pack.rules.filter(({ id }) => spoke.has(id))
  const drivers = rules.filter((rule): rule is Rule<'driver_qualification'> => rule.kind === 'driver_qualification')
  const doors = rules.filter((rule): rule is Rule<'handover_evidence'> => rule.kind === 'handover_evidence')
  const vehicles = rules.filter((rule): rule is Rule<'vehicle_value'> => rule.kind === 'vehicle_value')
  if (drivers.length + doors.length + vehicles.length === 0) return null
  return {
    pack: { id: pack.id, version: pack.version },
    driver: drivers.length === 0 ? null : strictestDriver(drivers),
    handover: doors.length === 0 ? null : strictestDoor(doors),
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

function strictestDoor(rules: readonly HandoverTerms[]): HandoverTerms {
  return {
    idCheck: rules.some(({ idCheck }) => idCheck),
    signature: rules.some(({ signature }) => signature),
    photo: rules.some(({ photo }) => photo),
    code: rules.some(({ code }) => code),
  }
}
