import { pause } from '../play/clock'
import type { LivingCity } from './live'

const FIRST_LOOKS_MS = 2_000
const EVERY_MS = 60_000

/** A line for whoever watches the terminal: the first delivery at once, then one a minute. */
export async function tellProgress({ log, towns }: LivingCity, over: AbortSignal): Promise<void> {
  let told = 0
  while (!over.aborted) {
    await pause(FIRST_LOOKS_MS, over)
    const sum = (count: (slug: string) => number) => towns.reduce((all, { slug }) => all + count(slug), 0)
    const delivered = sum((slug) => log.counted(slug, 'delivered'))
    const due = told === 0 ? delivered > 0 : Date.now() - told > EVERY_MS
    if (!due || over.aborted) continue
    told = Date.now()
    const open = towns.map(({ name, now }) => `${name} ${now.open}`).join(', ')
    const count = (outcome: 'placed' | 'cancelled' | 'declined' | 'returned') =>
      sum((slug) => log.counted(slug, outcome))
    console.log(
      `  city: ${count('placed')} placed, ${delivered} delivered, ${count('cancelled') + count('declined') + count('returned')} ended otherwise; open now: ${open}`,
    )
  }
}
