import { z } from 'zod'
import type { Call } from '../../src/commands/context'
import { WaybillError } from '../../src/domain/errors'
import { invalid } from '../../src/domain/invalid'
import { localDay } from '../../src/domain/time/local-day'
import { statementOf } from '../../src/domain/wallets/statement'
import { signedIn } from '../../src/http/access'
import { IdParam } from '../../src/http/params'
import { route } from '../../src/http/route'
import { findStatement } from '../../src/queries/wallets/movements'
import { findWallet, type WalletView } from '../../src/queries/wallets/wallet'
import { StatementAnswer } from './answers'
import { type Statement, statementCsv, statementPdf } from './statement-files'
import { tellMovement } from './tell'

const DESK: readonly string[] = ['admin', 'support', 'compliance']
const MOST_DAYS = 400

/** A customer's own, and those of customers to whoever looks after them; of anybody else's nobody learns that it exists. */
async function visibleWallet({ app, actor }: Call, id: string): Promise<WalletView> {
  const wallet = await findWallet(app.db, id, app.clock.now())
  if (!wallet || (wallet.customerId !== actor.userId && !DESK.includes(actor.role))) throw new WaybillError('not_found')
  return wallet
}

/** `GET /api/wallets/:id/statement?from&to&format`: calendar days of the wallet's market; this month where none are said. */
export const walletStatement = route({
  method: 'get',
  path: '/:id/statement',
  summary: 'Read a wallet’s statement, as JSON, CSV or PDF',
  answer: StatementAnswer,
  access: signedIn,
  params: IdParam,
  query: z.object({
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
    format: z.enum(['json', 'csv', 'pdf']).default('json'),
  }),
  async handle({ call, params, query }) {
    const wallet = await visibleWallet(call, params.id)
    const today = localDay(call.app.clock.now(), wallet.market.timeZone).date
    const to = query.to ?? today
    const from = query.from ?? `${to.slice(0, 8)}01`
    if (from > to || Date.parse(to) - Date.parse(from) > MOST_DAYS * 86_400_000) {
      throw invalid('from', { en: `At most ${MOST_DAYS} days.`, fr: `${MOST_DAYS} jours au plus.` })
    }
    const { opening, movements } = await findStatement(call.app.db, wallet.id, { from, to })
    const statement: Statement = { wallet, from, to, accounts: statementOf(opening, movements) }
    if (query.format === 'csv') return statementCsv(statement, call.locale)
    if (query.format === 'pdf') return statementPdf(statement, call)
    return tellStatement(statement)
  },
})

function tellStatement({ wallet: { id: walletId, currency }, from, to, accounts }: Statement) {
  const told = accounts.map(({ lines, ...account }) => ({
    ...account,
    lines: lines.map((line) => ({ ...tellMovement(line, currency), balance: line.balance })),
  }))
  return { walletId, currency, from, to, accounts: told }
}
