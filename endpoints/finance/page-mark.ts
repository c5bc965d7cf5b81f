import { z } from 'zod'
import { invalid } from '../../src/domain/invalid'
import type { After } from '../../src/queries/finance/finance-orders'

const Mark = z.tuple([z.iso.datetime(), z.uuid()])

/** Where a page ended, as clients keep it. */
export function writeAfter({ at, id }: After): string {
  return `${at.toISOString()}~${id}`
}

/** @throws WaybillError `validation_failed` for what no page ended with */
export function readAfter(mark: string | undefined): After | undefined {
  if (mark === undefined) return undefined
  const parsed = Mark.safeParse(mark.split('~'))
  if (!parsed.success) {
    throw invalid('after', { en: 'No page ended with this.', fr: 'Aucune page ne finit ainsi.' })
  }
  const [at, id] = parsed.data
  return { at: new Date(at), id }
}
