import { getTranslation } from '@payloadcms/translations'
import { Gutter, Link, SetStepNav } from '@payloadcms/ui'
import { notFound } from 'next/navigation'
import type { DocumentViewServerProps } from 'payload'
import { localDay } from '../../../domain/time/local-day'
import { houseDb } from '../../../http/house-db'
import { principalOf } from '../../../http/principal'
import { virtualNow } from '../../../http/virtual-now'
import { findOpenGrants } from '../../../queries/wallets/grants'
import { findMovements } from '../../../queries/wallets/movements'
import { findWallet } from '../../../queries/wallets/wallet'
import { Card } from '../../components/Card'
import { StatusPill } from '../../components/StatusPill'
import { wordsOf } from '../../words'
import { Balances } from './Balances'
import { Grants } from './Grants'
import { LimitsCard } from './LimitsCard'
import { Movements } from './Movements'
import { StatementForm } from './StatementForm'
import { WalletVerbs } from './WalletVerbs'
import { walletWords } from './words'

const PAGE = 50

/** A wallet: whose it is, what is in it, what may be taken, and what moved it. The collection's access has decided that it may be seen. */
export async function WalletPage({ doc, initPageResult, searchParams }: DocumentViewServerProps) {
  const { collectionConfig: config, req } = initPageResult
  const [db, now, principal] = [houseDb(), virtualNow(), principalOf(req.user)]
  const wallet = doc?.id ? await findWallet(db, String(doc.id), now) : undefined
  if (!config || !wallet || !principal) notFound()
  const before = /^\d{1,15}$/.test(String(searchParams?.before)) ? Number(searchParams?.before) : undefined
  const movements = await findMovements(db, wallet.id, { limit: PAGE + 1, ...(before && { before }) })
  const words = wordsOf(req.i18n, walletWords)
  const { say, locale } = words
  const { id, customerId, customerName, market, currency, status } = wallet
  const acts = principal.role === 'admin'
  const categories = acts
    ? await req.payload.find({
        collection: 'categories',
        sort: 'position',
        pagination: false,
        limit: 200,
        locale,
        overrideAccess: false,
        req,
      })
    : undefined
  const today = localDay(now, market.timeZone).date
  return (
    <Gutter className="wb-page">
      <SetStepNav
        nav={[
          { label: getTranslation(config.labels.plural, req.i18n), url: '/admin/collections/wallets' },
          { label: customerName },
        ]}
      />
      <header className="wb-header">
        <div>
          <h1>
            <Link href={`/admin/collections/users/${customerId}`}>{customerName}</Link>
          </h1>
          <p className="wb-quiet">
            {[say('wallet'), market.name, currency].join(' · ')}{' '}
            <StatusPill kind="wallet" status={status} locale={locale} />
          </p>
        </div>
        {categories && (
          <WalletVerbs
            wallet={{
              id,
              currency,
              status,
              own: wallet.own,
              barred: wallet.barredCategories,
              timeZone: market.timeZone,
            }}
            categories={categories.docs.map(({ slug, name }) => ({ slug, name: name || slug }))}
          />
        )}
      </header>
      <Balances wallet={wallet} words={words} />
      <div className="wb-wallet-columns">
        <Card title={say('limits')}>
          <LimitsCard wallet={wallet} words={words} />
        </Card>
        <Card title={say('statement')}>
          <StatementForm walletId={id} from={`${today.slice(0, 8)}01`} to={today} words={words} />
        </Card>
      </div>
      <Card title={say('grants')}>
        <Grants
          walletId={id}
          grants={await findOpenGrants(db, id, now)}
          currency={currency}
          timeZone={market.timeZone}
          words={words}
          acts={acts}
        />
      </Card>
      <Card title={say('movements')}>
        <Movements
          walletId={id}
          movements={movements.slice(0, PAGE)}
          older={movements.length > PAGE ? movements[PAGE - 1]?.seq : undefined}
          paged={before !== undefined}
          currency={currency}
          timeZone={market.timeZone}
          words={words}
        />
      </Card>
    </Gutter>
  )
}
