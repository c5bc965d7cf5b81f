import { z } from 'zod'
import { integer, read } from './params'
import { invalid } from './refusal'
import type { Thing, World } from './world'

const range = z.strictObject({
  gt: integer.optional(),
  gte: integer.optional(),
  lt: integer.optional(),
  lte: integer.optional(),
})

const PAGE = {
  limit: integer.optional(),
  starting_after: z.string().optional(),
  ending_before: z.string().optional(),
  created: z.union([integer, range]).optional(),
}

/**
 * A page of things, newest first, as Stripe pages: by the id that the page before ended with.
 * @param filters fields of the things that may be asked for, each equal
 */
export function page(url: string, things: readonly Thing[], given: unknown, filters: readonly string[] = []) {
  const asked = read({ ...PAGE, ...Object.fromEntries(filters.map((name) => [name, z.string().optional()])) }, given)
  const limit = asked.limit ?? 10
  if (limit < 1 || limit > 100) throw invalid('This value must be between 1 and 100.', 'parameter_invalid', 'limit')
  const wanted = things
    .filter((thing) => within(thing.created, asked.created))
    .filter((thing) =>
      filters.every((name) => asked[name as never] === undefined || thing[name] === asked[name as never]),
    )
    .reverse()
  const at = (id: string, param: string) => {
    const index = wanted.findIndex((thing) => thing.id === id)
    if (index < 0) throw invalid(`No such object: '${id}'`, 'resource_missing', param)
    return index
  }
  const before = asked.ending_before === undefined ? undefined : at(asked.ending_before, 'ending_before')
  const from =
    before !== undefined
      ? Math.max(0, before - limit)
      : asked.starting_after === undefined
        ? 0
        : at(asked.starting_after, 'starting_after') + 1
  const to = before ?? from + limit
  return {
    object: 'list',
    url,
    data: wanted.slice(from, to),
    has_more: before === undefined ? to < wanted.length : from > 0,
  }
}

function within(created: number, asked: number | z.infer<typeof range> | undefined): boolean {
  if (asked === undefined) return true
  if (typeof asked === 'number') return created === asked
  const { gt = -1, gte = 0, lt = Number.POSITIVE_INFINITY, lte = Number.POSITIVE_INFINITY } = asked
  return created > gt && created >= gte && created < lt && created <= lte
}

/** The field of an object that `expand[]=` asks to be told whole. */
export function expanded(world: World, thing: Thing, paths: unknown): Thing {
  const asked = Array.isArray(paths) ? paths.map(String) : []
  let told: Record<string, unknown> = { ...thing }
  for (const path of asked) told = fill(world, told, path.replace(/^data\./, '').split('.'))
  return told as Thing
}

const OBJECTS: Record<string, string> = {
  latest_charge: 'charge',
  charge: 'charge',
  balance_transaction: 'balance_transaction',
  payment_method: 'payment_method',
  customer: 'customer',
}

/** What a line of the balance is of says its own kind by its name. */
const SOURCES: Record<string, string> = {
  ch: 'charge',
  re: 'refund',
  tr: 'transfer',
  trr: 'transfer_reversal',
  dp: 'dispute',
}

function fill(world: World, told: Record<string, unknown>, [name, ...rest]: string[]): Record<string, unknown> {
  const object =
    name === undefined
      ? undefined
      : name === 'source'
        ? SOURCES[String(told.source).split('_')[0] ?? '']
        : OBJECTS[name]
  if (name === undefined || !object) throw invalid(`This property cannot be expanded (${name}).`, undefined, 'expand')
  const there = told[name]
  const whole = typeof there === 'string' ? world.find<Thing>(object, there) : (there as Thing | undefined)
  if (!whole) return told
  return { ...told, [name]: rest.length ? fill(world, { ...whole }, rest) : whole }
}
