import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const here = new URL('.', import.meta.url)

it('has one place for the look of each class: two views that use the same name would undo each other', () => {
  const places = new Map<string, string[]>()
  for (const file of readdirSync(here).filter((name) => name.endsWith('.css'))) {
    const own = readFileSync(new URL(file, here), 'utf8').matchAll(/^\.(wb-[\w-]+)(?= \{|,$)/gm)
    for (const name of new Set([...own].map(([, found = '']) => found)))
      places.set(name, [...(places.get(name) ?? []), file])
  }
  expect(places.size).toBeGreaterThan(100)
  expect([...places].filter(([, files]) => files.length > 1)).toEqual([])
})
