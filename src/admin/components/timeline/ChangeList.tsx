import type { CurrencyCode } from '../../../domain/money/currencies'
import { formatMoney } from '../../../domain/money/format-money'
import type { OrderChanges } from '../../../domain/orders/order-changes'
import { bilingual, type Words } from '../../words'

const changeWords = bilingual(
  {
    line: '{{name}}: {{after}} instead of {{before}}',
    gone: '{{name}} ({{before}}): taken off',
    address: 'To {{after}} instead of {{before}}',
    note: 'Note: “{{after}}” instead of “{{before}}”',
    noted: 'Note: “{{after}}”',
    noteGone: 'The note “{{before}}” is taken back',
    tip: 'Tip {{after}} instead of {{before}}',
    total: 'Total {{after}} instead of {{before}}',
    back: '{{amount}} goes back to the customer',
    spared: '{{amount}} less is taken from the card',
    paid: '{{amount}} more from the wallet',
    refunded: '{{amount}} to the customer',
    piece: '{{quantity}} × {{name}}',
  },
  {
    line: '{{name}} : {{after}} au lieu de {{before}}',
    gone: '{{name}} ({{before}}) : retiré',
    address: 'Vers {{after}} au lieu de {{before}}',
    note: 'Note : « {{after}} » au lieu de « {{before}} »',
    noted: 'Note : « {{after}} »',
    noteGone: 'La note « {{before}} » est retirée',
    tip: 'Pourboire {{after}} au lieu de {{before}}',
    total: 'Total {{after}} au lieu de {{before}}',
    back: '{{amount}} rendus au client',
    spared: '{{amount}} de moins débités de la carte',
    paid: '{{amount}} de plus pris sur le portefeuille',
    refunded: '{{amount}} au client',
    piece: '{{quantity}} × {{name}}',
  },
)

interface Props {
  changes: OrderChanges
  currency: CurrencyCode
  locale: Words['locale']
}

/** What was different before and after a change of an order, a sentence each. */
export function ChangeList({ changes, currency, locale }: Props) {
  return (
    <ul className="wb-timeline__changes">
      {sayChanges(changes, currency, locale).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}

/** What of money moves with a change. */
const MOVED = ['back', 'spared', 'paid'] as const

function sayChanges(
  { lines = [], address, note, tip, total, refund, ...moved }: OrderChanges,
  currency: CurrencyCode,
  locale: 'en' | 'fr',
) {
  const say = (key: keyof (typeof changeWords)['en'], values: Readonly<Record<string, string | number>>) =>
    changeWords[locale][key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))
  const whole = (amount: number) => formatMoney({ amount, currency }, locale)
  const money = ({ before, after }: { before: number; after: number }) => ({
    before: whole(before),
    after: whole(after),
  })
  return [
    ...lines.map((line) => say(line.after === 0 ? 'gone' : 'line', { ...line })),
    ...(address ? [say('address', { ...address })] : []),
    ...(note ? [sayNote(say, note)] : []),
    ...(tip ? [say('tip', money(tip))] : []),
    ...(total ? [say('total', money(total))] : []),
    ...MOVED.flatMap((key) => (moved[key] ? [say(key, { amount: whole(moved[key]) })] : [])),
    ...(refund ? [say('refunded', { amount: whole(refund.amount) })] : []),
    ...(refund?.items ?? []).map((item) => say('piece', { ...item })),
  ]
}

function sayNote(
  say: (key: 'note' | 'noted' | 'noteGone', values: Readonly<Record<string, string>>) => string,
  { before, after }: { before: string | null; after: string | null },
): string {
  if (!after) return say('noteGone', { before: before ?? '' })
  return before ? say('note', { before, after }) : say('noted', { after })
}
