import type { Call, Locale } from '../../src/commands/context'
import { formatMoney } from '../../src/domain/money/format-money'
import { MOVEMENT_LABELS, WALLET_PURPOSE_LABELS } from '../../src/domain/wallets/labels'
import { movementCategory } from '../../src/domain/wallets/movement'
import type { StatementAccount } from '../../src/domain/wallets/statement'
import type { Movement } from '../../src/queries/wallets/movements'
import type { WalletView } from '../../src/queries/wallets/wallet'
import { type Cell, csvDownload, pdfDownload } from '../finance/download'
import { referenceOf } from './tell'
import { STATEMENT_WORDS } from './words'

/** Movements of some days, account by account. */
export interface Statement {
  readonly wallet: WalletView
  readonly from: string
  readonly to: string
  readonly accounts: readonly StatementAccount<Movement>[]
}

const nameOf = ({ wallet, from, to }: Statement) => `wallet-${wallet.currency.toLowerCase()}-${from}-${to}`

/** A row for each movement, between what each account held before and after. */
export function statementCsv(statement: Statement, locale: Locale): Response {
  const { wallet, from, to, accounts } = statement
  const { currency } = wallet
  const say = STATEMENT_WORDS[locale]
  const money = (amount: number) => ({ amount, currency })
  const rows: Cell[][] = [
    [say.day, say.account, say.what, say.reference, say.moneyIn, say.moneyOut, say.balance, say.currency],
  ]
  for (const { purpose, opening, closing, lines } of accounts) {
    const account = WALLET_PURPOSE_LABELS[purpose][locale]
    rows.push([from, account, say.opening, null, null, null, money(opening), currency])
    for (const line of lines) {
      const what = MOVEMENT_LABELS[movementCategory(line.kind, line.amount)][locale]
      const [into, out] = line.amount > 0 ? [money(line.amount), null] : [null, money(-line.amount)]
      rows.push([line.day, account, what, referenceOf(line), into, out, money(line.balance), currency])
    }
    rows.push([to, account, say.closing, null, null, null, money(closing), currency])
  }
  return csvDownload(rows, { locale, name: nameOf(statement) })
}

/** The same on paper. */
export async function statementPdf(statement: Statement, { app, locale }: Call): Promise<Response> {
  const { wallet, from, to, accounts } = statement
  const { currency, customerName, market } = wallet
  const say = STATEMENT_WORDS[locale]
  const money = (amount: number) => formatMoney({ amount, currency }, locale)
  const date = (day: string) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(day))
  const bytes = await app.printing.print({
    locale,
    title: say.title,
    subtitle: `${customerName} · ${market.name} · ${date(from)} – ${date(to)}`,
    facts: accounts.flatMap(({ purpose, opening, closing }) => {
      const account = WALLET_PURPOSE_LABELS[purpose][locale]
      return [
        { label: `${account} · ${say.opening}`, value: money(opening) },
        { label: `${account} · ${say.closing}`, value: money(closing) },
      ]
    }),
    tables: accounts.map(({ purpose, opening, closing, lines }) => ({
      title: WALLET_PURPOSE_LABELS[purpose][locale],
      heads: [say.what, say.day, say.moneyIn, say.moneyOut, say.balance],
      rows: [
        [say.opening, date(from), '', '', money(opening)],
        ...lines.map((line) => {
          const what = MOVEMENT_LABELS[movementCategory(line.kind, line.amount)][locale]
          const [into, out] = line.amount > 0 ? [money(line.amount), ''] : ['', money(-line.amount)]
          return [[what, referenceOf(line)].filter(Boolean).join(' · '), date(line.day), into, out, money(line.balance)]
        }),
      ],
      sums: [say.closing, date(to), '', '', money(closing)],
    })),
    footer: `${say.wallet} ${wallet.id}`,
  })
  return pdfDownload(bytes, nameOf(statement))
}
