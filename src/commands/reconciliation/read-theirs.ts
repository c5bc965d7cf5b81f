import type { Provider } from '../../domain/payments/providers'
import type { TheirMovement } from '../../domain/reconciliation/movement'
import { dayAfter, dayOf } from '../../domain/reconciliation/run'
import { ProviderError } from '../../ports/call-outcome'
import type { CardReportLine } from '../../ports/card-payments'
import type { MobileMoneyLine } from '../../ports/mobile-money'
import type { App } from '../app'

/** A movement, and whose phone it was, where the provider says. */
export type Reported = TheirMovement & { readonly payer: string | null }

/** What a provider has in its books of a day (UTC) and of the days beside it. @throws ProviderError */
export async function readTheirs(app: App, provider: Provider, day: string): Promise<Reported[]> {
  const [from, to] = [dayAfter(day, -1), dayAfter(day, 1)]
  if (provider === 'stripe') {
    if (!app.cards) throw new ProviderError('not set up')
    return cardMovements(await app.cards.report(new Date(from), new Date(dayAfter(to))))
  }
  const phones = app.mobileMoney.find(({ name }) => name === provider)
  if (!phones) throw new ProviderError('not set up')
  return (await phones.report(from, to)).map(phoneMovement)
}

function phoneMovement(line: MobileMoneyLine): Reported {
  const { reference, operationId, direction, state, amount, fee, operator, at, phone } = line
  return {
    direction,
    currency: amount.currency,
    amount: amount.amount,
    fee: fee?.amount ?? null,
    references: [reference],
    operationId,
    state: state === 'succeeded' ? 'done' : state === 'pending' ? 'open' : 'failed',
    day: dayOf(at),
    tariff: direction === 'in' ? operator : null,
    payer: phone,
  }
}

/** One movement for each thing that moved: a refund that failed has two lines which undo each other. Disputes have books of their own. */
function cardMovements(lines: readonly CardReportLine[]): Reported[] {
  const bySource = new Map<string, CardReportLine[]>()
  for (const line of lines)
    if (line.kind !== 'dispute') bySource.set(line.source, [...(bySource.get(line.source) ?? []), line])
  return [...bySource.values()].flatMap((of) => {
    const first = of.reduce((one, other) => (other.at < one.at ? other : one))
    const net = of.reduce((sum, { amount }) => sum + amount.amount, 0)
    const shown = net === 0 ? first.amount.amount : net
    const direction = shown < 0 ? 'out' : 'in'
    const { source, payment, operationId, kind } = first
    return {
      direction,
      currency: first.amount.currency,
      amount: Math.abs(shown),
      fee: of.reduce((sum, { fee }) => sum + fee.amount, 0),
      references: kind === 'charge' && payment ? [payment, source] : [source],
      operationId,
      state: net === 0 ? 'failed' : 'done',
      day: dayOf(first.at),
      tariff: kind === 'charge' ? 'card' : null,
      payer: null,
    }
  })
}
