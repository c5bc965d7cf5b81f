import type { Instance } from './instance'
import { distance, type Point, toPosition } from './projection'

/** Metres beyond the last door that still belong to the market. */
const MARGIN = 1_000
/** Real seconds that people have to answer, whatever the speed of the replay: bots answer at once, but a killed server takes a while. */
const OFFER_SECONDS = 8
const ACCEPTANCE_SECONDS = 30

/** A market that plays by the instance's rules: its speed without detour, its service minutes, the whole plane in reach, no cash limit. */
export function marketTerms(instance: Instance, { run, speed }: { run: string; speed: number }) {
  const { metersPerMinute, pickupServiceMinutes } = instance.parameters
  const places: Point[] = [...instance.restaurants, ...instance.orders, ...instance.couriers]
  const center = middleOf(places)
  const radius = Math.ceil(Math.max(...places.map((place) => distance(center, place)))) + MARGIN
  return {
    name: `Replay of ${instance.name}`,
    slug: `replay-${run}`,
    code: codeOf(run),
    country: 'US',
    currency: 'USD',
    timeZone: 'UTC',
    ...toPosition(center),
    radiusMeters: radius,
    deliveryBase: 199,
    deliveryPerKm: 50,
    serviceBasisPoints: 500,
    smallOrderThreshold: 1_200,
    smallOrderFee: 150,
    taxBasisPoints: 700,
    driverBase: 300,
    driverPerKm: 60,
    cashEnabled: true,
    cashLimit: 0,
    acceptanceMinutes: Math.max(10, Math.ceil((ACCEPTANCE_SECONDS * speed) / 60)),
    offerSeconds: Math.max(45, Math.ceil(OFFER_SECONDS * speed)),
    metersPerMinute,
    detourPercent: 100,
    serviceMinutes: pickupServiceMinutes,
    // a courier who arrives half the service time early can take the food the minute it is ready
    leadMinutes: Math.ceil(pickupServiceMinutes / 2),
    maxPickupMeters: 2 * radius,
  }
}

function middleOf(places: readonly Point[]): Point {
  const middle = (values: number[]) => (Math.min(...values) + Math.max(...values)) / 2
  return { x: middle(places.map(({ x }) => x)), y: middle(places.map(({ y }) => y)) }
}

/** Three letters for order numbers, different for most runs. */
function codeOf(run: string): string {
  let hash = 0
  for (const letter of run) hash = (hash * 31 + letter.charCodeAt(0)) % 26 ** 3
  const letters = [hash % 26, Math.floor(hash / 26) % 26, Math.floor(hash / 676)]
  return letters.map((number) => String.fromCharCode(65 + number)).join('')
}
