import { simulatedAddress } from '../play/caller'
import { inParallel } from '../play/in-parallel'
import type { Credentials } from '../play/session'
import type { Admin } from './admin'
import type { Instance } from './instance'
import { marketTerms } from './market-terms'
import type { Kitchen, Person, PlayBook } from './play-book'
import { toPosition } from './projection'

const PRODUCTS_PER_RESTAURANT = 2
/** Restaurants are dealt out to at most so many owners: each account costs a password hash. */
const MOST_OWNERS = 20
const CUSTOMERS = 40
/** Calls under way at once; the hashes keep two cores busy with that. */
const WIDTH = 4
const PASSWORD = 'Replay-every-day-1'
/** Running numbers of simulated addresses begin here, one range for each kind of people. */
const ADDRESSES = { owners: 1_000, couriers: 2_000, customers: 10_000 }

interface Preparation {
  /** Tells this market from those of other replays on the same server. */
  run: string
  /** Virtual seconds per real second: nobody thinks faster because time does. */
  speed: number
  progress(done: number, all: number): void
}

/** Opens a market for an instance through the generated API, with everybody who works or orders in it. */
export async function prepareMarket(
  admin: Admin,
  instance: Instance,
  { run, speed, progress }: Preparation,
): Promise<PlayBook> {
  const owners = Math.min(MOST_OWNERS, instance.restaurants.length)
  const all = instance.restaurants.length + owners + instance.couriers.length + CUSTOMERS
  let done = 0
  const build = <Item, Result>(items: readonly Item[], work: (item: Item, index: number) => Promise<Result>) =>
    inParallel(items, WIDTH, async (item, index) => {
      const result = await work(item, index)
      progress(++done, all)
      return result
    })

  const market = await admin.create('markets', marketTerms(instance, { run, speed }))
  const category = await admin.create('categories', { name: 'Meals', slug: `meals-${run}` })

  async function addUser(
    role: string,
    name: string,
    more: object = {},
  ): Promise<{ id: string; credentials: Credentials }> {
    const credentials = { email: `${name}.${run}@replay.test`, password: PASSWORD }
    const id = await admin.create('users', {
      ...credentials,
      fullName: name,
      phone: '+12025550123',
      role,
      market,
      ...more,
    })
    return { id, credentials }
  }

  const kitchens = await build(instance.restaurants, async (restaurant): Promise<Kitchen> => {
    const restaurantId = await admin.create('restaurants', {
      name: `Kitchen ${restaurant.id}`,
      slug: `${restaurant.id}-${run}`,
      market,
      addressLine: `Counter of ${restaurant.id}`,
      ...toPosition(restaurant),
    })
    const productIds: string[] = []
    for (let number = 1; number <= PRODUCTS_PER_RESTAURANT; number++) {
      const name = `Meal ${number} of ${restaurant.id}`
      productIds.push(
        await admin.create('products', { name, restaurant: restaurantId, category, price: 500 + 150 * number }),
      )
    }
    return { ...restaurant, restaurantId, productIds }
  })

  return {
    marketId: market,
    kitchens: new Map(kitchens.map((kitchen) => [kitchen.id, kitchen])),
    owners: await build(Array.from({ length: owners }), async (_, index): Promise<Person> => {
      const restaurants = kitchens
        .filter((_kitchen, number) => number % owners === index)
        .map(({ restaurantId }) => restaurantId)
      const { credentials } = await addUser('owner', `owner${index + 1}`, { restaurants })
      return { credentials, address: simulatedAddress(ADDRESSES.owners + index) }
    }),
    couriers: await build(instance.couriers, async (courier, index) => {
      const { id: user, credentials } = await addUser('driver', courier.id)
      await admin.create('drivers', { displayName: `Courier ${courier.id}`, user, market, vehicle: 'car' })
      return { ...courier, credentials, address: simulatedAddress(ADDRESSES.couriers + index) }
    }),
    customers: await build(Array.from({ length: CUSTOMERS }), async (_, index) => {
      const { credentials } = await addUser('customer', `customer${index + 1}`)
      return { credentials, address: simulatedAddress(ADDRESSES.customers + index) }
    }),
  }
}
