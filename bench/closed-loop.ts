import type { Unit } from './shoppers'

/** So many hands that do a unit again and again without a pause. @returns how long each unit took, in milliseconds */
export async function closedLoop(unit: Unit, hands: number, ms: number): Promise<number[]> {
  const end = performance.now() + ms
  const times: number[] = []
  await Promise.all(
    Array.from({ length: hands }, async (_, hand) => {
      while (performance.now() < end) {
        const start = performance.now()
        await unit(hand)
        times.push(performance.now() - start)
      }
    }),
  )
  return times
}
