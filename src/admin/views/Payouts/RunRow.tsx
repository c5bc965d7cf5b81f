import { Link } from '@payloadcms/ui'
import { formatMoney } from '../../../domain/money/format-money'
import { formatTime } from '../../format-time'
import { listUrl } from '../../lists/list-url'
import type { ToldRun } from './told'
import type { PayoutsWords } from './words'

/** One run: how many of its payouts are settled, and which failed. */
export function RunRow({ run, words: { say, locale } }: { run: ToldRun; words: PayoutsWords }) {
  const { batch, market, startedAt, amount, payouts, paid, failed } = run
  const settled = paid + failed
  return (
    <li>
      <Link href={listUrl('payouts', [['batch', 'equals', batch]])} prefetch={false}>
        {market} · {formatTime(startedAt, locale)}
      </Link>
      <span className="wb-number">{formatMoney(amount, locale)}</span>
      <progress max={payouts} value={settled} aria-label={say('progress', { settled, payouts })} />
      <span className="wb-quiet">
        {say('progress', { settled, payouts })}
        {failed > 0 && ` · ${say('failed', { count: failed })}`}
      </span>
    </li>
  )
}
