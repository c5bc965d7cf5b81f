import { existsSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'

const id = z.string().trim().min(1)
/** A number as text; an empty cell is not zero. */
const number = z.string().min(1, 'is empty').pipe(z.coerce.number())
const minute = number.pipe(z.number().int().min(0))
const minutes = number.pipe(z.number().min(0))
const positive = number.pipe(z.number().positive())

const OrderRow = z
  .object({ order: id, x: number, y: number, placement_time: minute, restaurant: id, ready_time: minute })
  .refine((row) => row.ready_time >= row.placement_time, 'ready_time lies before placement_time')
  .transform((row) => ({
    id: row.order,
    x: row.x,
    y: row.y,
    restaurant: row.restaurant,
    placedAt: row.placement_time,
    readyAt: row.ready_time,
  }))
const CourierRow = z
  .object({ courier: id, x: number, y: number, on_time: minute, off_time: minute })
  .refine((row) => row.off_time >= row.on_time, 'off_time lies before on_time')
  .transform((row) => ({ id: row.courier, x: row.x, y: row.y, onAt: row.on_time, offAt: row.off_time }))
const RestaurantRow = z
  .object({ restaurant: id, x: number, y: number })
  .transform((row) => ({ id: row.restaurant, x: row.x, y: row.y }))
const ParameterRow = z
  .object({
    meters_per_minute: positive,
    pickup_service_minutes: minutes,
    dropoff_service_minutes: minutes,
    target_click_to_door: positive,
    maximum_click_to_door: positive,
  })
  .transform((row) => ({
    metersPerMinute: row.meters_per_minute,
    pickupServiceMinutes: row.pickup_service_minutes,
    dropoffServiceMinutes: row.dropoff_service_minutes,
    targetClickToDoor: row.target_click_to_door,
    maximumClickToDoor: row.maximum_click_to_door,
  }))

/** Positions are metres on a plane, times minutes from the start of the day. */
export type InstanceOrder = z.output<typeof OrderRow>
export type InstanceCourier = z.output<typeof CourierRow>
export type InstanceRestaurant = z.output<typeof RestaurantRow>
export type InstanceParameters = z.output<typeof ParameterRow>

/** A day of the Meal Delivery Routing Problem (`grubhub/mdrplib`); orders are sorted by placement. */
export interface Instance {
  readonly name: string
  readonly parameters: InstanceParameters
  readonly restaurants: readonly InstanceRestaurant[]
  readonly couriers: readonly InstanceCourier[]
  readonly orders: readonly InstanceOrder[]
}

/**
 * Reads a day from its directory: comma-separated `.csv`, or the public repository's tab-separated `.txt`.
 * @throws Error naming file, line and column of the first thing that is not as the format says.
 */
export function readInstance(directory: string): Instance {
  const [parameters] = readTable(directory, 'instance_parameters', ParameterRow)
  if (!parameters) throw new Error(`${directory}: instance_parameters holds no row`)
  const restaurants = readTable(directory, 'restaurants', RestaurantRow)
  const couriers = readTable(directory, 'couriers', CourierRow)
  const orders = readTable(directory, 'orders', OrderRow)
  for (const [what, rows] of Object.entries({ restaurants, couriers, orders })) refuseRepeatedIds(directory, what, rows)
  const known = new Set(restaurants.map((restaurant) => restaurant.id))
  const stray = orders.find((order) => !known.has(order.restaurant))
  if (stray)
    throw new Error(`${directory}: order ${stray.id} is for ${stray.restaurant}, which restaurants does not hold`)
  orders.sort((a, b) => a.placedAt - b.placedAt)
  return { name: basename(resolve(directory)), parameters, restaurants, couriers, orders }
}

function readTable<Row>(directory: string, name: string, schema: z.ZodType<Row>): Row[] {
  const txt = join(directory, `${name}.txt`)
  const csv = join(directory, `${name}.csv`)
  const path = [csv, txt].find((candidate) => existsSync(candidate))
  if (!path) throw new Error(`${directory}: neither ${name}.csv nor ${name}.txt is there`)
  const records: unknown[] = parse(readFileSync(path), {
    delimiter: path === txt ? '\t' : ',',
    columns: (header: string[]) => header.map((column) => column.trim().replace(/[ -]/g, '_')),
    skip_empty_lines: true,
    trim: true,
    bom: true,
  })
  return records.map((record, index) => {
    const row = schema.safeParse(record)
    if (row.success) return row.data
    const [issue] = row.error.issues
    throw new Error(`${path}:${index + 2}: ${issue?.path.join('.') || 'row'}: ${issue?.message ?? 'not valid'}`)
  })
}

function refuseRepeatedIds(directory: string, what: string, rows: readonly { id: string }[]): void {
  const seen = new Set<string>()
  for (const { id: given } of rows) {
    if (seen.has(given)) throw new Error(`${directory}: ${what} holds ${given} twice`)
    seen.add(given)
  }
}
