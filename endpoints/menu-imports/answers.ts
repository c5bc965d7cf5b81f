import { z } from 'zod'
import { ACTIONS } from '../../src/domain/menu-imports/compare'
import { PROBLEM_CODES } from '../../src/domain/menu-imports/problem'
import { SHEETS } from '../../src/domain/menu-imports/sheet'
import { KINDS } from '../../src/domain/menu-imports/states'
import { IMPORT_STATUSES } from '../../src/domain/menu-imports/transitions'
import { Count, Currency, Id, Time } from '../../src/http/shapes'

const counts = <Key extends string>(...keys: Key[]) =>
  z.object(Object.fromEntries(keys.map((key) => [key, Count])) as Record<Key, typeof Count>)

const Fields = z
  .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]))
  .meta({ description: 'Fields by name. Amounts in minor units, `stock` null is unlimited.' })

export const MenuImportHead = z
  .object({
    id: Id,
    restaurantId: Id,
    currency: Currency,
    status: z.enum(IMPORT_STATUSES),
    whole: z.boolean(),
    files: z.array(z.string()),
    by: z.string().nullable(),
    createdAt: Time,
    finishedAt: Time.nullable(),
    counts: counts('new', 'changed', 'off', 'unchanged', 'problems', 'priceJumps'),
    done: Count,
    total: Count,
    outcomes: counts('applied', 'stale', 'restored', 'kept'),
  })
  .meta({ id: 'MenuImportHead', description: 'A file on its way into a menu, and how far it is.' })

export const MenuImport = MenuImportHead.extend({
  problems: z.array(
    z.object({
      sheet: z.enum(SHEETS),
      row: z.int().nullable(),
      column: z.string().nullable(),
      code: z.enum(PROBLEM_CODES),
      value: z.string().nullable(),
      bound: z.number().optional(),
      message: z.string(),
    }),
  ),
}).meta({ id: 'MenuImport', description: 'The same with its mistakes, up to 500.' })

export const MenuChanges = z.object({
  docs: z.array(
    z.object({
      seq: Count,
      kind: z.enum(KINDS),
      key: z.string(),
      row: z.int().nullable(),
      action: z.enum(ACTIONS),
      before: Fields,
      after: Fields,
      priceJump: z.boolean(),
      outcome: z.enum(['applied', 'stale', 'restored', 'kept']).nullable(),
      kept: z.array(z.string()).nullable(),
    }),
  ),
  hasNextPage: z.boolean(),
  labels: z
    .record(z.string(), z.string())
    .meta({ description: 'What attributes are called, by field (`attr.<key>`).' }),
})

export const StartedImport = z.object({ importId: Id })
