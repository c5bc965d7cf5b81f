import type { Goods } from '../domain/track-and-trace/goods-of'
import type { TraceUnit } from '../domain/track-and-trace/unit'
import type { CallOutcome } from './call-outcome'

/** A licensed place that sells, as its state knows it. */
export interface Facility {
  /** The number of its licence. */
  readonly licence: string
  /** Of the state, two letters: each has a system of its own. */
  readonly state: string
  /** IANA: its times are told by the clock on its wall. */
  readonly timeZone: string
}

/** A sale that a driver carries to its customer. */
export interface SalesDelivery {
  /** Ours (a UUID), the same for every try: by it the delivery is found where the answer was lost. */
  readonly operationId: string
  /** What people call the order. */
  readonly number: string
  readonly soldAt: Date
  readonly driver: { readonly id: string; readonly name: string; readonly licence: string }
  readonly vehicle: { readonly make: string; readonly model: string; readonly plate: string }
  /** Whom to call with questions, E.164. */
  readonly phone: string
  readonly recipient: {
    readonly name: string
    readonly line1: string
    readonly line2: string | null
    readonly city: string
    readonly state: string
    readonly postalCode: string | null
  }
  readonly departsAt: Date
  readonly arrivesAt: Date
  readonly goods: readonly Goods[]
}

/** How a delivery ended: what was taken at the door, and what came back. */
export interface DeliveryEnd {
  readonly arrivedAt: Date
  readonly accepted: readonly string[]
  readonly returned: readonly (Omit<Goods, 'total'> & { readonly reason: string })[]
}

/** What a provider has of a delivery. */
export interface TracedDelivery {
  /** The provider’s name for it. */
  readonly reference: string
  /** Its number on papers. */
  readonly number: string | null
  /** Ours, where it is one of ours. */
  readonly operationId: string | null
  readonly state: 'open' | 'completed' | 'voided'
  readonly goods: readonly { readonly label: string; readonly quantity: number }[]
}

/** What a provider has of a package; `quantity` in thousandths of its unit. */
export interface TracedPackage {
  readonly label: string
  readonly item: string
  readonly quantity: number
  readonly unit: TraceUnit | null
  /** Passed its laboratory and neither on hold nor recalled. */
  readonly sellable: boolean
}

export interface Window {
  readonly from: Date
  readonly to: Date
}

/** Who is told of every gram that moves (CMP-5). Questions throw `ProviderError` where they are not answered. */
export interface TrackAndTrace {
  readonly name: 'metrc'
  /** Not to be repeated while its outcome is unknown: two calls are two deliveries. */
  open(facility: Facility, delivery: SalesDelivery): Promise<CallOutcome<{ reference: string }>>
  /** Says of an open delivery who carries it now, and what. May be repeated. */
  amend(facility: Facility, reference: string, delivery: SalesDelivery): Promise<CallOutcome<object>>
  /** May be repeated. */
  complete(facility: Facility, reference: string, end: DeliveryEnd): Promise<CallOutcome<object>>
  /** It never was. May be repeated. */
  cancel(facility: Facility, reference: string): Promise<CallOutcome<object>>
  read(facility: Facility, reference: string): Promise<TracedDelivery | null>
  /** The one that carries this id, of those made or changed in the window. */
  find(facility: Facility, operationId: string, window: Window): Promise<TracedDelivery | null>
  /** Made or changed in the window, open ones and others. */
  deliveries(facility: Facility, window: Window): Promise<TracedDelivery[]>
  packages(facility: Facility): Promise<TracedPackage[]>
}
