import { pause } from '../play/clock'
import type { LivingCity } from './live'

const LOOK_EVERY_MS = 1_000
const TELL_EVERY_MS = 60_000

/** Lines for whoever watches the terminal: when the first driver is on the way, the first delivery, and then one a minute. */
export async function tellProgress({ log, towns }: LivingCity, since: Date, over: AbortSignal): Promise<void> {
  const sum = (count: (slug: string) => number) => towns.reduce((all, { slug }) => all + count(slug), 0)
  let moving = false
  let told = 0
  while (!over.aborted) {
    await pause(LOOK_EVERY_MS, over)
    if (!moving && towns.some(({ trouble }) => trouble.onTheWay.size > 0)) {
      moving = true
      console.log(`  orders are moving after ${((Date.now() - since.getTime()) / 1_000).toFixed(1)} s`)
    }
    const delivered = sum((slug) => log.counted(slug, 'delivered'))
    const due = told === 0 ? delivered > 0 : Date.now() - told > TELL_EVERY_MS
    if (!due || over.aborted) continue
    told = Date.now()
    const placed = sum((slug) => log.counted(slug, 'placed'))
    const others = (['cancelled', 'declined', 'returned'] as const).reduce(
      (all, outcome) => all + sum((slug) => log.counted(slug, outcome)),
      0,
    )
    const open = towns.map(({ name, now }) => `${name} ${now.open}`).join(', ')
    console.log(`  city: ${placed} placed, ${delivered} delivered, ${others} ended otherwise; open now: ${open}`)
  }
}
