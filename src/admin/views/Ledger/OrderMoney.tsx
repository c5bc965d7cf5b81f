import { Link } from '@payloadcms/ui'
import { ENTRY_KIND_LABELS } from '../../../../collections/journal-entries/labels'
import type { BookedEntry } from '../../../queries/ledger/entries'
import { Card } from '../../components/Card'
import { formatTime } from '../../format-time'
import { LinesTable } from './LinesTable'
import type { LedgerWords } from './words'

interface Props {
  entries: readonly BookedEntry[]
  timeZone: string
  words: LedgerWords
  /** Whether the reader finds entries and accounts in the panel. */
  linked: boolean
}

/** What was booked of an order, entry by entry. */
export function OrderMoney({ entries, timeZone, words, linked }: Props) {
  const { say, label, locale } = words
  return (
    <Card title={say('money')}>
      {entries.length === 0 && <p className="wb-empty">{say('noMoney')}</p>}
      {entries.map(({ id, kind, at, currency, lines }) => {
        const title = label(ENTRY_KIND_LABELS[kind])
        return (
          <section key={id} className="wb-ledger-entry">
            <h3>
              {linked ? <Link href={`/admin/collections/journal-entries/${id}`}>{title}</Link> : title}
              <small className="wb-quiet">{formatTime(at.toISOString(), locale, timeZone)}</small>
            </h3>
            <LinesTable caption={title} lines={lines} currency={currency} words={words} linked={linked} />
          </section>
        )
      })}
    </Card>
  )
}
