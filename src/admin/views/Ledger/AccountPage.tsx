import { Link } from '@payloadcms/ui'
import { notFound } from 'next/navigation'
import type { DocumentViewServerProps } from 'payload'
import { ENTRY_KIND_LABELS } from '../../../../collections/journal-entries/labels'
import { OWNER_LABELS, PURPOSE_LABELS } from '../../../../collections/ledger-accounts/labels'
import { formatMoney } from '../../../domain/money/format-money'
import { houseDb } from '../../../http/house-db'
import { findAccount, findAccountLines } from '../../../queries/ledger/account'
import { Card } from '../../components/Card'
import { PageHead } from '../../components/PageHead'
import { formatTime } from '../../format-time'
import { wordsOf } from '../../words'
import { RecordView } from '../RecordView'
import { ledgerWords } from './words'

/** An account: what it holds, and what moved it last. The collection's access has decided that it may be seen. */
export async function AccountPage({ doc, initPageResult }: DocumentViewServerProps) {
  const { collectionConfig: config, req } = initPageResult
  const id = doc?.id ? String(doc.id) : ''
  const account = id ? await findAccount(houseDb(), id) : undefined
  if (!config || !account) notFound()
  const lines = await findAccountLines(houseDb(), id)
  const { say, label, locale } = wordsOf(req.i18n, ledgerWords)
  const title = [label(PURPOSE_LABELS[account.purpose]), account.ownerName].filter(Boolean).join(' · ')
  const money = (amount: number) => (amount === 0 ? '' : formatMoney({ amount, currency: account.currency }, locale))
  return (
    <RecordView req={req} config={config} step={title}>
      <PageHead title={title} quiet={[label(OWNER_LABELS[account.owner]), account.currency]} />
      <section className="wb-card">
        <p className="wb-ledger-balance">
          <span>{say('balance')}</span>
          <strong>{formatMoney({ amount: account.balance, currency: account.currency }, locale)}</strong>
          <span className="wb-quiet">{say(account.side === 'credit' ? 'owed' : 'owes')}</span>
        </p>
        <code className="wb-quiet wb-ledger-key">{account.code}</code>
        {account.walletId && (
          <p>
            <Link href={`/admin/collections/wallets/${account.walletId}`}>{say('wallet')}</Link>
          </p>
        )}
        {account.frozen && <p className="wb-reason">{say('frozen')}</p>}
      </section>
      <Card title={say('lastLines')}>
        {lines.length === 0 ? (
          <p className="wb-empty">{say('noLines')}</p>
        ) : (
          <table className="wb-numbers wb-ledger-lines">
            <caption className="wb-unseen">{title}</caption>
            <thead>
              <tr>
                <th scope="col">{say('what')}</th>
                <th scope="col">{say('debit')}</th>
                <th scope="col">{say('credit')}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ entryId, kind, at, orderNumber, debit, credit }) => (
                <tr key={entryId}>
                  <th scope="row">
                    <Link href={`/admin/collections/journal-entries/${entryId}`} prefetch={false}>
                      {label(ENTRY_KIND_LABELS[kind])}
                    </Link>
                    <small className="wb-quiet">
                      {[orderNumber, formatTime(at.toISOString(), locale, account.timeZone ?? 'UTC')]
                        .filter(Boolean)
                        .join(' · ')}
                    </small>
                  </th>
                  <td>{money(debit)}</td>
                  <td>{money(credit)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Card>
    </RecordView>
  )
}
