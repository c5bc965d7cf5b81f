import { getTranslation } from '@payloadcms/translations'
import { Link } from '@payloadcms/ui'
import type { CollectionSlug, FlattenedField, PayloadRequest, SanitizedCollectionConfig } from 'payload'
import type { ReactNode } from 'react'
import { formatMoney } from '../../domain/money/format-money'
import { sayMultiplier } from '../../domain/surge/tell-surge'
import type { Fact } from '../components/Facts'
import { StatusCell } from '../components/StatusCell'
import { isCurrency } from '../currency'
import { formatTime } from '../format-time'
import { wordsOf } from '../words'
import { idOf } from './id-of'

type Doc = Readonly<Record<string, unknown>>

interface Source {
  req: PayloadRequest
  config: SanitizedCollectionConfig
  doc: Doc
  /** Collections that this person finds in the panel: to others there is no link. */
  visible: readonly string[]
  timeZone?: string
  /** Where the row itself does not say. */
  currency?: string
}

/** Says the fields of a row by their labels, in the order asked for; empty ones are left out. */
export type TellFacts = (names: readonly string[]) => Fact[]

/** Prepares a row for reading: related rows get their titles, codes their labels, amounts their currency, moments their time zone. */
export async function recordFacts(source: Source): Promise<TellFacts> {
  const { req, config, doc } = source
  const fields = new Map(config.flattenedFields.map((field) => [field.name, field]))
  const related = await relatedRows(source)
  return (names) =>
    names.flatMap((name) => {
      const field = fields.get(name)
      const value = doc[name]
      if (!field || value === null || value === undefined || value === '') return []
      const label = 'label' in field && field.label ? getTranslation(field.label, req.i18n) : name
      const row = related.get(name)
      if (row && row.title === undefined) return []
      return [{ label: String(label), value: row ? <RelatedLink {...row} /> : shownValue(field, value, source) }]
    })
}

/** Every field that a generic page shows, in the order of the collection: no working values, that no form shows either. */
export function readableFields(config: SanitizedCollectionConfig): string[] {
  return config.flattenedFields
    .filter((field) => field.type !== 'join' && !('hidden' in field && field.hidden) && !field.admin?.hidden)
    .map(({ name }) => name)
}

function shownValue(
  field: FlattenedField,
  value: unknown,
  { req, config, doc, timeZone, currency }: Source,
): ReactNode {
  const { locale, say } = wordsOf(req.i18n)
  if (field.type === 'checkbox') return say(value ? 'yes' : 'no')
  if (field.type === 'date') return formatTime(String(value), locale, timeZone)
  if (field.type === 'json') return <pre className="wb-code">{JSON.stringify(value, undefined, 2)}</pre>
  if (field.type === 'number') {
    const unit = doc.currency ?? currency
    if (isDrawnBy(field, 'MultiplierCell')) return `×${sayMultiplier(Number(value), locale)}`
    const amount = isDrawnBy(field, 'MoneyCell')
    if (amount && isCurrency(unit)) return formatMoney({ amount: Number(value), currency: unit }, locale)
    return new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(Number(value))
  }
  if (field.type === 'select') {
    if (field.name === 'status')
      return StatusCell({ cellData: value, collectionSlug: config.slug, rowData: doc, i18n: req.i18n } as never)
    const option = field.options.find((each) => (typeof each === 'string' ? each : each.value) === value)
    return option && typeof option === 'object' ? getTranslation(option.label, req.i18n) : String(value)
  }
  return String(value)
}

function isDrawnBy(field: FlattenedField, cell: string): boolean {
  return String(field.admin?.components && 'Cell' in field.admin.components && field.admin.components.Cell).includes(
    cell,
  )
}

interface Related {
  /** Absent for a row that this person may not read. */
  title?: string
  url?: string
}

async function relatedRows({ req, config, doc, visible }: Source): Promise<Map<string, Related>> {
  const entries = await Promise.all(
    config.flattenedFields.map(async (field): Promise<[string, Related] | undefined> => {
      if (field.type !== 'relationship' || typeof field.relationTo !== 'string') return undefined
      const id = idOf(doc[field.name])
      if (!id) return undefined
      const title = await titleOf(req, field.relationTo, id)
      const url = visible.includes(field.relationTo) ? `/admin/collections/${field.relationTo}/${id}` : undefined
      return [field.name, { title, url }]
    }),
  )
  return new Map(entries.filter((entry) => entry !== undefined))
}

function RelatedLink({ title, url }: Related) {
  return url ? <Link href={url}>{title}</Link> : title
}

/** The title of a related row as this person may read it; undefined when they may not. */
async function titleOf(req: PayloadRequest, collection: CollectionSlug, id: string): Promise<string | undefined> {
  const { useAsTitle = 'id' } = req.payload.collections[collection].config.admin
  const row = await req.payload.findByID({ collection, id, depth: 0, disableErrors: true, overrideAccess: false, req })
  if (!row) return undefined
  return String((row as unknown as Doc)[useAsTitle] ?? id)
}
