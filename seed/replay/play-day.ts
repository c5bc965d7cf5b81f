import type { Admin } from './admin'
import { clearUp } from './clear-up'
import { runCourier } from './courier'
import { runKitchen } from './kitchen'
import { placeOrders } from './place-orders'
import type { Town } from './town'

/** Everybody in town lives through the day. Resolves when every order has ended, or nothing more will happen. */
export async function playDay(town: Town, admin: Admin): Promise<void> {
  const noted = (who: string, life: Promise<void>) => life.catch((error: unknown) => town.daybook.anomaly(who, error))
  const kitchens = town.playBook.owners.map((owner) => noted('kitchen', runKitchen(town, owner)))
  const couriers = town.playBook.couriers.map((courier) => noted('courier', runCourier(town, courier)))
  const shifts = { allHome: false }
  const going = Promise.all(couriers).then(() => {
    shifts.allHome = true
  })
  const telling = tellProgress(town)
  await placeOrders(town)
  await noted('end of the day', clearUp(town, admin, shifts))
  town.closing.abort()
  await Promise.all([...kitchens, going, telling])
}

/** A line every hour of the day. */
async function tellProgress({ clock, daybook, over }: Town): Promise<void> {
  for (let hour = Math.ceil(clock.minute() / 60); ; hour++) {
    await clock.until(hour * 60, over)
    if (over.aborted) return
    const { placed, delivered } = daybook.progress()
    console.log(`  ${hour} h: ${placed} placed, ${delivered} delivered`)
  }
}
