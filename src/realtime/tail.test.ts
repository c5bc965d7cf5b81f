import { afterEach, expect, it } from 'vitest'
import type { App } from '../commands/app'
import { openTail, type Tail } from './tail'

let tail: Tail | undefined
afterEach(() => tail?.stop())

/** A tail over a database that says what it is told to, at a time that is told to it. */
async function openedAt(seen: string) {
  const world = { seen, now: 0, told: [] as string[] }
  const app = {
    clock: { real: () => new Date(world.now) },
    db: {
      row: async () => ({ seen: world.seen }),
      rows: async () => [{ seen: world.seen, id: 'e', name: 'order.ready', at: new Date(0), data: {}, seq: 1 }],
    },
    logger: { warn: () => undefined },
  } as unknown as App
  const opened = await openTail(app, {
    prepare:
      async ({ events, before, after }) =>
      () =>
        world.told.push(`${events.length} ${before} ${after}`),
    overrun: (after) => world.told.push(`all ${after}`),
  })
  tail = opened
  const look = async (next: string, minutes: number) => {
    world.seen = next
    world.now += minutes * 60_000
    await opened.catchUp()
    return world.told.at(-1)
  }
  return look
}

it('tells what is new, round by round', async () => {
  const look = await openedAt('5:5:')
  expect(await look('6:6:', 1)).toBe('1 5:5: 6:6:')
  expect(await look('6:9:7', 59)).toBe('1 6:6: 6:9:7')
})

it('has everybody load anew when it could not look for longer than events are told', async () => {
  const look = await openedAt('5:5:')
  expect(await look('900:900:', 61)).toBe('all 900:900:')
  expect(await look('901:901:', 1)).toBe('1 900:900: 901:901:')
})

it('has everybody load anew when the database was put back to what it was before', async () => {
  const look = await openedAt('500:500:')
  expect(await look('70:70:', 1)).toBe('all 70:70:')
  expect(await look('71:71:', 1)).toBe('1 70:70: 71:71:')
})
