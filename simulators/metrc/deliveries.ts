import { z } from 'zod'
import type { Provider } from '../kit/provider'
import type { Packages } from './packages'
import { rounded } from './packages'
import { refusal, wrong } from './refusal'

const text = z.string().min(1)
const LOCAL = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?$/, 'is a local time without a zone')

const SOLD = z.object({
  PackageLabel: text,
  Quantity: z.number(),
  UnitOfMeasure: text,
  TotalAmount: z.number().nonnegative(),
  UnitThcPercent: z.number().nullish(),
  UnitThcContent: z.number().nullish(),
  UnitThcContentUnitOfMeasure: z.string().nullish(),
  UnitWeight: z.number().nullish(),
  UnitWeightUnitOfMeasure: z.string().nullish(),
})

export const DELIVERY = z.object({
  SalesDateTime: LOCAL,
  SalesCustomerType: z.enum(['Consumer', 'Patient', 'Caregiver', 'ExternalPatient', 'NonResidentConsumer']),
  DriverEmployeeId: text,
  DriverName: text,
  DriversLicenseNumber: text,
  PhoneNumberForQuestions: text,
  VehicleMake: text,
  VehicleModel: text,
  VehicleLicensePlateNumber: text,
  RecipientName: z.string().nullish(),
  RecipientAddressStreet1: text,
  RecipientAddressCity: text,
  RecipientAddressState: z.string().length(2),
  PlannedRoute: text,
  EstimatedDepartureDateTime: LOCAL,
  EstimatedArrivalDateTime: LOCAL,
  Transactions: z.array(SOLD).min(1),
})

export const END = z.object({
  Id: z.number().int(),
  ActualArrivalDateTime: LOCAL,
  AcceptedPackages: z.array(text),
  ReturnedPackages: z.array(
    z.object({
      Label: text,
      ReturnQuantityVerified: z.number().positive(),
      ReturnUnitOfMeasure: text,
      ReturnReason: text,
      ReturnReasonNote: z.string(),
    }),
  ),
})

type Asked = z.output<typeof DELIVERY>

export interface Delivery extends Asked {
  readonly Id: number
  readonly DeliveryNumber: string
  readonly SalesDeliveryState: 'InTransit' | 'Completed' | 'Voided'
  readonly CompletedDateTime: string | null
  readonly VoidedDate: string | null
  readonly LastModified: string
  readonly TotalPackages: number
  readonly TotalPrice: number
  /** Of whose facility; Metrc shows it nowhere. */
  readonly licence: string
}

/** Sales deliveries: what is on its way is out of its packages, and in them again when it comes back or never was. */
export class SalesDeliveries {
  constructor(
    private readonly provider: Provider,
    private readonly packages: Packages,
  ) {}

  of = (licence: string): Delivery[] =>
    this.provider.book.list<Delivery>('deliveries').filter((one) => one.licence === licence)

  find(id: string | number, licence: string): Delivery {
    const found = this.provider.book.get<Delivery>('deliveries', String(id))
    if (!found || found.licence !== licence) throw refusal(404, 'Not found')
    return found
  }

  add(licence: string, asked: Asked, row: number): number {
    this.packages.take(licence, asked.Transactions, row)
    const Id = this.provider.book.next('deliveries')
    this.put({
      ...asked,
      Id,
      licence,
      DeliveryNumber: String(Id).padStart(10, '0'),
      SalesDeliveryState: 'InTransit',
      CompletedDateTime: null,
      VoidedDate: null,
      LastModified: '',
      TotalPackages: asked.Transactions.length,
      TotalPrice: asked.Transactions.reduce((sum, { TotalAmount }) => sum + TotalAmount, 0),
    })
    return Id
  }

  change(licence: string, id: number, asked: Asked, row: number): void {
    const delivery = this.inTransit(licence, id, row)
    for (const { PackageLabel, Quantity } of delivery.Transactions) this.packages.giveBack(PackageLabel, Quantity)
    this.packages.take(licence, asked.Transactions, row)
    this.put({ ...delivery, ...asked })
  }

  complete(licence: string, end: z.output<typeof END>, row: number): void {
    const delivery = this.inTransit(licence, end.Id, row)
    const left = new Map<string, number>()
    for (const { PackageLabel, Quantity } of delivery.Transactions)
      left.set(PackageLabel, rounded((left.get(PackageLabel) ?? 0) + Quantity))
    for (const { Label, ReturnQuantityVerified } of end.ReturnedPackages) {
      const was = left.get(Label)
      if (was === undefined || ReturnQuantityVerified > was)
        throw wrong(row, `Package ${Label} cannot return ${ReturnQuantityVerified}`)
      left.set(Label, rounded(was - ReturnQuantityVerified))
      this.packages.giveBack(Label, ReturnQuantityVerified)
    }
    const unsaid = [...left].find(([label, quantity]) => quantity > 0 && !end.AcceptedPackages.includes(label))
    if (unsaid) throw wrong(row, `Package ${unsaid[0]} must be accepted or returned`)
    this.put({ ...delivery, SalesDeliveryState: 'Completed', CompletedDateTime: this.time() })
  }

  cancel(licence: string, id: string): void {
    const delivery = this.find(id, licence)
    // A DELETE may be repeated.
    if (delivery.VoidedDate) return
    if (delivery.CompletedDateTime) throw refusal(400, `Delivery ${id} is completed`)
    for (const { PackageLabel, Quantity } of delivery.Transactions) this.packages.giveBack(PackageLabel, Quantity)
    this.put({ ...delivery, SalesDeliveryState: 'Voided', VoidedDate: this.time() })
  }

  private inTransit(licence: string, id: number, row: number): Delivery {
    const delivery = this.find(id, licence)
    if (delivery.SalesDeliveryState !== 'InTransit')
      throw wrong(row, `Delivery ${id} is ${delivery.SalesDeliveryState.toLowerCase()}`)
    return delivery
  }

  private put(delivery: Delivery): void {
    this.provider.book.put('deliveries', String(delivery.Id), { ...delivery, LastModified: this.time() })
  }

  private time = (): string => new Date(this.provider.clock.now() * 1000).toISOString()
}

export const toldOf = ({ licence: _, ...delivery }: Delivery) => delivery
