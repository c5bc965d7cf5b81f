import { z } from 'zod'
import { CURRENCIES } from '../../domain/money/currencies'
import type { Money } from '../../domain/money/money'
import { wallClock } from '../../domain/time/wall-clock'
import type { Goods } from '../../domain/track-and-trace/goods-of'
import { THOUSANDTHS, type TraceUnit } from '../../domain/track-and-trace/unit'
import type { SalesDelivery, TracedDelivery, TracedPackage } from '../../ports/track-and-trace'

const UNITS: Readonly<Record<TraceUnit, string>> = {
  each: 'Each',
  grams: 'Grams',
  ounces: 'Ounces',
  milligrams: 'Milligrams',
  pounds: 'Pounds',
}

/** A page of a list: 20 at most, the rest on further ones. */
export const pageOf = <T extends z.ZodType>(item: T) => z.object({ Data: z.array(item), TotalPages: z.number().int() })

export const Created = z.object({ Ids: z.array(z.number()).min(1) })

export const Facilities = z.array(
  z.object({
    License: z.object({ Number: z.string() }),
    FacilityType: z.object({
      CanDeliverSalesToConsumers: z.boolean().default(false),
      SalesDeliveryAllowAddress: z.boolean().default(true),
      SalesDeliveryRequireRecipientName: z.boolean().default(false),
    }),
  }),
)
/** What a state wants to be told of deliveries by a facility. */
export type FacilityRules = z.output<typeof Facilities>[number]['FacilityType']

export const Delivery = z.object({
  Id: z.number(),
  DeliveryNumber: z.string().nullish(),
  PlannedRoute: z.string().nullish(),
  CompletedDateTime: z.string().nullish(),
  VoidedDate: z.string().nullish(),
  Transactions: z.array(z.object({ PackageLabel: z.string(), Quantity: z.number() })).default([]),
})

export const Package = z.object({
  Label: z.string(),
  Quantity: z.number(),
  UnitOfMeasureName: z.string(),
  LabTestingState: z.string(),
  IsOnHold: z.boolean().default(false),
  IsOnRecall: z.boolean().default(false),
  IsFinished: z.boolean().default(false),
  Item: z.object({
    Name: z.string(),
    UnitThcPercent: z.number().nullish(),
    UnitThcContent: z.number().nullish(),
    UnitThcContentUnitOfMeasureName: z.string().nullish(),
    UnitWeight: z.number().nullish(),
    UnitWeightUnitOfMeasureName: z.string().nullish(),
  }),
})

/** What a unit of a package holds, as a sale of it says. */
export type Content = ReturnType<typeof contentOf>

const thousandths = (quantity: number): number => Math.round(quantity * THOUSANDTHS)
const decimal = ({ amount, currency }: Money): number =>
  Number((amount / 10 ** CURRENCIES[currency].exponent).toFixed(2))
/** The clock on the facility’s wall, without a zone. */
export const localTime = (at: Date, timeZone: string): string =>
  new Date(wallClock(at.getTime(), timeZone)).toISOString().replace('Z', '')

// A delivery has no field for a number of ours. Its route is free text, kept as it was sent.
const MARK = /\bref ([0-9a-f-]{36})\b/

export function deliveryOf({ Id, DeliveryNumber, PlannedRoute, ...told }: z.output<typeof Delivery>): TracedDelivery {
  return {
    reference: String(Id),
    number: DeliveryNumber ?? null,
    operationId: MARK.exec(PlannedRoute ?? '')?.[1] ?? null,
    state: told.VoidedDate ? 'voided' : told.CompletedDateTime ? 'completed' : 'open',
    goods: told.Transactions.map(({ PackageLabel, Quantity }) => ({
      label: PackageLabel,
      quantity: thousandths(Quantity),
    })),
  }
}

export function packageOf({ Label, Item, ...told }: z.output<typeof Package>): TracedPackage {
  const unit = Object.entries(UNITS).find(([, name]) => name === told.UnitOfMeasureName)?.[0] as TraceUnit | undefined
  const stopped = told.IsOnHold || told.IsOnRecall || told.IsFinished
  return {
    label: Label,
    item: Item.Name,
    quantity: thousandths(told.Quantity),
    unit: unit ?? null,
    sellable: told.LabTestingState === 'TestPassed' && !stopped,
  }
}

/** As the state has it of the package’s item; an amount without its unit says nothing. */
export function contentOf({ Item }: Pick<z.output<typeof Package>, 'Item'>) {
  const { UnitThcContent: thc, UnitThcContentUnitOfMeasureName: thcUnit } = Item
  const { UnitWeight: weight, UnitWeightUnitOfMeasureName: weightUnit } = Item
  return {
    UnitThcPercent: Item.UnitThcPercent ?? null,
    ...(thc != null && thcUnit
      ? { UnitThcContent: thc, UnitThcContentUnitOfMeasure: thcUnit }
      : { UnitThcContent: null, UnitThcContentUnitOfMeasure: null }),
    ...(weight != null && weightUnit
      ? { UnitWeight: weight, UnitWeightUnitOfMeasure: weightUnit }
      : { UnitWeight: null, UnitWeightUnitOfMeasure: null }),
  }
}

export const goodsIn = ({ label, quantity, unit }: Omit<Goods, 'total'>) => ({
  label,
  quantity: quantity / THOUSANDTHS,
  unit: UNITS[unit],
})

/**
 * A delivery as Metrc is told of it: no more of its customer than this state wants.
 * @param contents by label, of those packages that the state knows
 */
export function deliveryBody(
  delivery: SalesDelivery,
  timeZone: string,
  rules: FacilityRules,
  contents: ReadonlyMap<string, Content>,
): object {
  const { driver, vehicle, recipient, goods } = delivery
  const time = (at: Date) => localTime(at, timeZone)
  const named = rules.SalesDeliveryRequireRecipientName
  const placed = rules.SalesDeliveryAllowAddress
  return {
    TransporterFacilityLicenseNumber: null,
    SalesDateTime: time(delivery.soldAt),
    SalesCustomerType: 'Consumer',
    PatientLicenseNumber: null,
    ConsumerId: null,
    DriverEmployeeId: driver.id,
    DriverName: driver.name,
    DriversLicenseNumber: driver.licence,
    PhoneNumberForQuestions: delivery.phone,
    VehicleMake: vehicle.make,
    VehicleModel: vehicle.model,
    VehicleLicensePlateNumber: vehicle.plate,
    RecipientName: named ? recipient.name : null,
    RecipientAddressStreet1: placed ? recipient.line1 : null,
    RecipientAddressStreet2: placed ? recipient.line2 : null,
    RecipientAddressCity: placed ? recipient.city : null,
    RecipientAddressCounty: null,
    RecipientAddressState: placed ? recipient.state : null,
    RecipientAddressPostalCode: placed ? recipient.postalCode : null,
    RecipientZoneId: null,
    PlannedRoute: `Drive to destination by the shortest way. Order ${delivery.number}, ref ${delivery.operationId}`,
    EstimatedDepartureDateTime: time(delivery.departsAt),
    EstimatedArrivalDateTime: time(delivery.arrivesAt),
    Transactions: goods.map((sold) => {
      const { label, quantity, unit } = goodsIn(sold)
      return {
        PackageLabel: label,
        Quantity: quantity,
        UnitOfMeasure: unit,
        TotalAmount: decimal(sold.total),
        ...contents.get(label),
      }
    }),
  }
}

const Problem = z.object({ Message: z.string() })
const Problems = z.array(z.object({ row: z.number().optional(), message: z.string() }))

/** What Metrc says is wrong, in its words. */
export function refusalIn(body: unknown): string {
  const one = Problem.safeParse(body)
  if (one.success) return one.data.Message
  const many = Problems.safeParse(body)
  return many.success ? many.data.map(({ message }) => message).join(' ') : 'no reason given'
}
