import { writeVolume } from './write-volume'

/** How often it says how far it is, at most. */
const EVERY_MS = 5_000

/** Writes the orders that are missing, and tells on the way how far it is. */
export async function runVolume(ownerUrl: string, orders: number): Promise<void> {
  if (!Number.isInteger(orders) || orders < 1) throw new Error('--orders wants a whole number above 0.')
  const start = performance.now()
  const seconds = () => Math.round((performance.now() - start) / 1_000)
  let toldAt = 0
  const progress = (stored: number, missing: number) => {
    if (performance.now() - toldAt < EVERY_MS && stored < missing) return
    toldAt = performance.now()
    const indexes = stored === missing ? ', now their indexes' : ''
    console.log(`  ${grouped(stored)} of ${grouped(missing)} orders after ${seconds()} s${indexes}`)
  }
  const written = await writeVolume(ownerUrl, { orders, now: new Date(), progress })
  console.log(
    written > 0
      ? `  ${grouped(written)} orders written in ${seconds()} s.`
      : `  There are ${grouped(orders)} orders already.`,
  )
}

const grouped = (count: number): string => count.toLocaleString('en')
