'use client'
import { useTranslation } from '@payloadcms/ui'
import { COLUMNS } from '../../../domain/menu-imports/columns'
import type { Value } from '../../../domain/menu-imports/states'
import type { CurrencyCode } from '../../../domain/money/currencies'
import { formatMoney } from '../../../domain/money/format-money'
import type { ImportChange } from '../../../queries/menu-imports'
import { type Words, wordsOf } from '../../words'
import { type ImportWord, importWords } from './words'

/** Fields as the file has them, attributes last. */
const ORDER = [...COLUMNS.products, ...COLUMNS.options].map(({ field }) => field)

function placeOf(field: string): number {
  const place = ORDER.indexOf(field)
  return place === -1 ? ORDER.length : place
}

interface Props {
  change: ImportChange
  currency: CurrencyCode
  /** What attributes are called, by field. */
  labels: Readonly<Record<string, string>>
}

/** One change: what it is of, and each field before and after. Of something new, what it says. */
export function ChangeRow({ change, currency, labels }: Props) {
  const words = wordsOf(useTranslation().i18n, importWords)
  const { say } = words
  const { kind, key, row, action, before, after, priceJump, kept } = change
  const tell = (field: string, value: Value | undefined) => valueText(words, currency, field, value)
  const name = (field: string) => labels[field] ?? fieldText(words, field)
  const fields = Object.entries(after)
    .filter(([, value]) => action !== 'new' || !isNothing(value))
    .toSorted(([a], [b]) => placeOf(a) - placeOf(b))
  return (
    <li className="wb-import__change">
      <p>
        <strong>{key.replace(':', ' › ')}</strong> <span className="wb-quiet">{say(`kind_${kind}`)}</span>{' '}
        {row !== null && (
          <span className="wb-quiet">
            {say('row')} {row}
          </span>
        )}{' '}
        {priceJump && <span className="wb-pill wb-pill--waiting">{say('priceJump')}</span>}
      </p>
      <dl>
        {fields.map(([field, value]) => (
          <div key={field}>
            <dt>{name(field)}</dt>
            <dd>
              {action !== 'new' && (
                <>
                  <span className="wb-unseen">{say('was')} </span>
                  <del>{tell(field, before[field])}</del> <span aria-hidden="true">→</span>{' '}
                  <span className="wb-unseen">{say('becomes')} </span>
                </>
              )}
              <span>{tell(field, value)}</span>
            </dd>
          </div>
        ))}
      </dl>
      {kept && kept.length > 0 && (
        <p className="wb-pill wb-pill--waiting">{say('keptFields', { fields: kept.map(name).join(', ') })}</p>
      )}
    </li>
  )
}

const MONEY = new Set(['price', 'originalPrice', 'costPrice', 'priceDelta'])

const isNothing = (value: Value) => value === null || (Array.isArray(value) && value.length === 0)

function isWord(word: string): word is ImportWord {
  return word in importWords.en
}

function fieldText({ say }: Words<ImportWord>, field: string): string {
  const word = `field_${field}`
  return isWord(word) ? say(word) : field
}

function valueText(
  { say, locale }: Words<ImportWord>,
  currency: CurrencyCode,
  field: string,
  value: Value | undefined,
) {
  if (field === 'stock' && value === null) return say('unlimited')
  if (value === undefined || isNothing(value)) return say('none')
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no')
  if (typeof value === 'number' && MONEY.has(field)) return formatMoney({ amount: value, currency }, locale)
  return Array.isArray(value) ? value.join(', ') : String(value)
}
