import { z } from 'zod'
import type { Provider } from '../kit/provider'
import { refusal, wrong } from './refusal'

export const PACKAGE = z.object({
  label: z.string().length(24),
  licence: z.string().min(1),
  item: z.string().min(1),
  quantity: z.number().positive(),
  unit: z.enum(['Each', 'Grams', 'Ounces', 'Milligrams', 'Pounds']),
  labTestingState: z.string().default('TestPassed'),
  onHold: z.boolean().default(false),
  onRecall: z.boolean().default(false),
  /** What its item says of a unit of it. */
  measures: z
    .object({
      UnitThcPercent: z.number(),
      UnitThcContent: z.number(),
      UnitThcContentUnitOfMeasureName: z.string(),
      UnitWeight: z.number(),
      UnitWeightUnitOfMeasureName: z.string(),
    })
    .partial()
    .default({}),
})

export interface Package extends z.output<typeof PACKAGE> {
  readonly id: number
  readonly lastModified: string
}

export interface Sold {
  readonly PackageLabel: string
  readonly Quantity: number
  readonly UnitOfMeasure: string
  readonly TotalAmount: number
}

/** Metrc keeps quantities to four places. */
export const rounded = (quantity: number): number => Math.round(quantity * 10_000) / 10_000

/** Packages of all facilities: what is sold of them leaves them, what comes back is in them again. */
export class Packages {
  constructor(private readonly provider: Provider) {}

  of = (licence: string): Package[] =>
    this.provider.book.list<Package>('packages').filter((one) => one.licence === licence)

  find(label: string, licence: string): Package {
    const found = this.provider.book.get<Package>('packages', label)
    if (!found || found.licence !== licence) throw refusal(404, 'Not found')
    return found
  }

  put(made: z.output<typeof PACKAGE>): Package {
    const id = this.provider.book.get<Package>('packages', made.label)?.id ?? this.provider.book.next('packages')
    return this.provider.book.put('packages', made.label, { ...made, id, lastModified: this.time() })
  }

  take(licence: string, sold: readonly Sold[], row: number): void {
    for (const { PackageLabel, Quantity, UnitOfMeasure } of sold) {
      const found = this.provider.book.get<Package>('packages', PackageLabel)
      const no = (why: string) => wrong(row, `Package ${PackageLabel} ${why}`)
      if (!found || found.licence !== licence) throw no('is not in active inventory')
      if (found.onHold) throw no('is on hold')
      if (found.onRecall) throw no('is on recall')
      if (found.labTestingState !== 'TestPassed') throw no('has not passed testing')
      if (found.unit !== UnitOfMeasure) throw no(`is measured in ${found.unit}`)
      if (Quantity <= 0 || Quantity > found.quantity) throw no(`has a quantity of ${found.quantity}`)
      this.put({ ...found, quantity: rounded(found.quantity - Quantity) })
    }
  }

  giveBack(label: string, quantity: number): void {
    const found = this.provider.book.get<Package>('packages', label)
    if (found) this.put({ ...found, quantity: rounded(found.quantity + quantity) })
  }

  private time = (): string => new Date(this.provider.clock.now() * 1000).toISOString()
}

const NOT_MEASURED = {
  UnitThcPercent: null,
  UnitThcContent: null,
  UnitThcContentUnitOfMeasureName: null,
  UnitWeight: null,
  UnitWeightUnitOfMeasureName: null,
}

export const told = ({
  id,
  label,
  item,
  quantity,
  unit,
  labTestingState,
  onHold,
  onRecall,
  measures,
  lastModified,
}: Package) => ({
  Id: id,
  Label: label,
  PackageType: 'Product',
  Quantity: quantity,
  UnitOfMeasureName: unit,
  LabTestingState: labTestingState,
  IsOnHold: onHold,
  IsOnRecall: onRecall,
  IsFinished: false,
  LastModified: lastModified,
  Item: { Id: id, Name: item, ProductCategoryName: 'Buds', UnitOfMeasureName: unit, ...NOT_MEASURED, ...measures },
})
