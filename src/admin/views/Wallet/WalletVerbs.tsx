'use client'
import { useTranslation } from '@payloadcms/ui'
import { WALLET_TRANSITIONS } from '../../../domain/wallets/wallet-status'
import { Action } from '../../components/Action'
import { ReasonInput } from '../../components/ReasonInput'
import { wordsOf } from '../../words'
import type { ActedUpon } from './acted-upon'
import { ChangeLimits } from './ChangeLimits'
import { GrantCredit } from './GrantCredit'
import { PayIn } from './PayIn'
import { walletWords } from './words'

const MOVES = {
  frozen: { verb: 'freeze', explain: 'freezeExplain', done: 'frozen', tone: 'danger' },
  active: { verb: 'release', explain: 'releaseExplain', done: 'released', tone: 'plain' },
  closed: { verb: 'close', explain: 'closeExplain', done: 'closed', tone: 'plain' },
} as const

interface Props {
  wallet: ActedUpon
  categories: readonly { slug: string; name: string }[]
}

/** What an admin may do about a wallet in its state. */
export function WalletVerbs({ wallet, categories }: Props) {
  const { say } = wordsOf(useTranslation().i18n, walletWords)
  const next = WALLET_TRANSITIONS.filter(({ from }) => from === wallet.status).map(({ to }) => to)
  return (
    <div className="wb-actions">
      {wallet.status !== 'closed' && <GrantCredit wallet={wallet} />}
      {wallet.status !== 'closed' && <PayIn wallet={wallet} />}
      <ChangeLimits wallet={wallet} categories={categories} />
      {next.map((to) => {
        const { verb, explain, done, tone } = MOVES[to]
        return (
          <Action
            key={to}
            url={`/api/wallets/${wallet.id}/${verb}`}
            label={say(verb)}
            explain={say(explain)}
            done={say(done)}
            tone={tone}
            body={(form) => ({ reason: form.get('reason') })}
          >
            <ReasonInput required />
          </Action>
        )
      })}
    </div>
  )
}
