import type { CollectionSlug, Payload, SanitizedCollectionConfig } from 'payload'
import { BRAND } from './brand'
import { NAV_LINKS } from './nav'

interface Page {
  /** Of the address after `/admin`. */
  segments: readonly string[] | undefined
  headers: Headers
  locale: 'en' | 'fr'
}

/**
 * What a browser's tab calls a page: `Failed jobs · Waybill`, `Order NM-261121-0042 · Waybill`. Undefined where Payload's own title says as
 * much, and for a record that this person may not read.
 */
export async function pageTitle(payload: Payload, page: Page): Promise<string | undefined> {
  const { segments = [], locale } = page
  const href = ['/admin', ...segments].join('/')
  const view = NAV_LINKS.find((link) => link.href === href)
  const title = view?.label[locale] ?? (await recordTitle(payload, page))
  return title && `${title} · ${BRAND.name}`
}

async function recordTitle(payload: Payload, { segments, headers, locale }: Page): Promise<string | undefined> {
  const [area, slug, id, more] = segments ?? []
  const config = area === 'collections' && slug ? payload.collections[slug as CollectionSlug]?.config : undefined
  if (!config || !id || id === 'create' || more) return undefined
  const { user } = await payload.auth({ headers })
  if (!user) return undefined
  const record: object | null = await payload.findByID({
    collection: config.slug as CollectionSlug,
    id,
    user,
    locale,
    overrideAccess: false,
    disableErrors: true,
    depth: config.slug === 'deliveries' ? 1 : 0,
  })
  return record
    ? [kindOf(config, locale), nameOf(record, config.admin.useAsTitle ?? 'id')].filter(Boolean).join(' ')
    : undefined
}

function kindOf({ labels }: SanitizedCollectionConfig, locale: 'en' | 'fr'): string {
  const { singular } = labels
  if (typeof singular === 'string') return singular
  return typeof singular === 'function' ? '' : (singular[locale] ?? '')
}

/** A delivery is known by its order; what has nothing but an id is known by its kind alone. */
function nameOf(record: object, useAsTitle: string): string | undefined {
  if (useAsTitle !== 'id') {
    const value: unknown = Reflect.get(record, useAsTitle)
    return typeof value === 'string' ? value : undefined
  }
  const order: unknown = Reflect.get(record, 'order')
  return typeof order === 'object' && order && 'number' in order ? String(order.number) : undefined
}
