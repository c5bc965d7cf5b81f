import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Random, seededRandom, wholeBetween } from './play/random'
import type { Point } from './replay/projection'

/**
 * Draws `seed/small-day`: an evening of our own in the format of the Meal Delivery Routing Problem, made up and not taken from it.
 * Run it with `tsx seed/draw-small-day.ts`; the same seed draws the same day.
 */
const SEED = 20_261_121
const MINUTES = 150
const ORDERS = 60
const RESTAURANTS = 8
const COURIERS = 10
/** Side of the square town, in metres. */
const TOWN = 3_600
const LAST_ORDER = 110
const PARAMETERS = {
  meters_per_minute: 320,
  pickup_service_minutes: 4,
  dropoff_service_minutes: 4,
  target_click_to_door: 40,
  maximum_click_to_door: 90,
  pay_per_order: 10,
  guaranteed_pay_per_hour: 15,
}

type Row = Record<string, string | number>

function drawDay(random: Random): Record<string, Row[]> {
  const spot = (): Point => ({ x: wholeBetween(random, 0, TOWN), y: wholeBetween(random, 0, TOWN) })
  const kitchens = Array.from({ length: RESTAURANTS }, (_, i) => ({ restaurant: `r${i + 1}`, ...nearMiddle(random) }))
  const couriers = Array.from({ length: COURIERS }, (_, i) => {
    // three from the start to the end, the others come one by one and stay almost to the end
    const shift =
      i < 3 ? { on_time: 0, off_time: MINUTES } : { on_time: 5 * (i - 2), off_time: MINUTES - 5 * ((COURIERS - i) % 3) }
    return { courier: `c${i + 1}`, ...spot(), ...shift }
  })
  const placements = Array.from({ length: ORDERS }, () => rush(random)).sort((a, b) => a - b)
  const orders = placements.map((placement_time, i) => ({
    order: `o${i + 1}`,
    ...spot(),
    placement_time,
    restaurant: `r${wholeBetween(random, 1, RESTAURANTS)}`,
    ready_time: placement_time + wholeBetween(random, 8, 25),
  }))
  return { orders, couriers, restaurants: kitchens, instance_parameters: [PARAMETERS] }
}

/** Kitchens stand closer to the middle than customers live. */
function nearMiddle(random: Random): Point {
  return { x: wholeBetween(random, TOWN / 4, (3 * TOWN) / 4), y: wholeBetween(random, TOWN / 4, (3 * TOWN) / 4) }
}

/** A minute of the evening; the mean of two draws makes its middle the busiest. */
function rush(random: Random): number {
  return Math.round(((random() + random()) / 2) * LAST_ORDER)
}

function toCsv(rows: readonly Row[]): string {
  const columns = Object.keys(rows[0] ?? {})
  return [columns, ...rows.map((row) => columns.map((column) => row[column]))]
    .map((cells) => `${cells.join(',')}\n`)
    .join('')
}

for (const [name, rows] of Object.entries(drawDay(seededRandom(SEED)))) {
  writeFileSync(fileURLToPath(new URL(`small-day/${name}.csv`, import.meta.url)), toCsv(rows))
}
