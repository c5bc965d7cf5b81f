import type { PayloadRequest } from 'payload'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * What a form begins with: the row that the way to it names, as in `/admin/collections/areas/create?market=<id>`. Whoever comes from the page
 * of a market is not asked again which one.
 */
export function askedFor(name: string): (args: { req: PayloadRequest }) => string | undefined
export function askedFor(
  name: string,
  options: { several: true },
): (args: { req: PayloadRequest }) => string[] | undefined
export function askedFor(name: string, { several = false } = {}) {
  return ({ req }: { req: PayloadRequest }) => {
    const asked: unknown = req.query?.[name]
    if (typeof asked !== 'string' || !UUID.test(asked)) return undefined
    return several ? [asked] : asked
  }
}
