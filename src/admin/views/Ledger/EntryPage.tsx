import { Link } from '@payloadcms/ui'
import { notFound } from 'next/navigation'
import type { DocumentViewServerProps } from 'payload'
import { ENTRY_KIND_LABELS } from '../../../../collections/journal-entries/labels'
import { isReversible } from '../../../domain/ledger/entry'
import { formatMoney } from '../../../domain/money/format-money'
import { houseDb } from '../../../http/house-db'
import { principalOf } from '../../../http/principal'
import { findEntry } from '../../../queries/ledger/entries'
import { actorName } from '../../actor-name'
import { Card } from '../../components/Card'
import { Facts } from '../../components/Facts'
import { PageHead } from '../../components/PageHead'
import { formatTime } from '../../format-time'
import { wordsOf } from '../../words'
import { idOf } from '../id-of'
import { RecordView } from '../RecordView'
import { LinesTable } from './LinesTable'
import { ReverseEntry } from './ReverseEntry'
import { ledgerWords } from './words'

/** One entry of the ledger: what happened, and which accounts it moved. The collection's access has decided that it may be seen. */
export async function EntryPage({ doc, initPageResult }: DocumentViewServerProps) {
  const { collectionConfig: config, req } = initPageResult
  const principal = principalOf(req.user)
  const entry = doc?.id ? await findEntry(houseDb(), String(doc.id)) : undefined
  if (!config || !entry || !principal) notFound()
  const words = wordsOf(req.i18n, ledgerWords)
  const { say, label, locale } = words
  const market = await req.payload.findByID({
    collection: 'markets',
    id: idOf(doc?.market) ?? '',
    disableErrors: true,
    overrideAccess: false,
    req,
  })
  const order =
    entry.orderId &&
    (await req.payload.findByID({
      collection: 'orders',
      id: entry.orderId,
      depth: 0,
      select: { number: true },
      disableErrors: true,
      overrideAccess: false,
      req,
    }))
  const title = label(ENTRY_KIND_LABELS[entry.kind])
  const when = formatTime(entry.at.toISOString(), locale, market?.timeZone)
  const other = (id: string | null) =>
    id && <Link href={`/admin/collections/journal-entries/${id}`}>{say('thisEntry')}</Link>
  return (
    <RecordView req={req} config={config} step={title}>
      <PageHead
        title={title}
        quiet={[formatMoney({ amount: entry.amount, currency: entry.currency }, locale), market?.name, when]}
      >
        {principal.role === 'admin' && !entry.reversedBy && isReversible(entry.kind) && (
          <div className="wb-actions">
            <ReverseEntry entryId={entry.id} />
          </div>
        )}
      </PageHead>
      <Card title={say('lines')}>
        <LinesTable caption={title} lines={entry.lines} currency={entry.currency} words={words} linked />
      </Card>
      <section className="wb-card">
        <Facts
          facts={[
            { label: say('reason'), value: entry.reason },
            { label: say('reverses'), value: other(entry.reverses) },
            { label: say('reversedBy'), value: other(entry.reversedBy) },
            {
              label: say('order'),
              value: order && <Link href={`/admin/collections/orders/${order.id}`}>{order.number}</Link>,
            },
            { label: say('day'), value: entry.day },
            { label: say('by'), value: actorName(entry.actorRole, label) },
            { label: say('key'), value: <code className="wb-ledger-key">{entry.key}</code> },
          ]}
        />
      </section>
    </RecordView>
  )
}
