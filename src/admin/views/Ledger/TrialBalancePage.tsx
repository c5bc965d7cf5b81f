import { notFound } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { houseDb } from '../../../http/house-db'
import { virtualNow } from '../../../http/virtual-now'
import { findTrialBalance } from '../../../queries/ledger/trial-balance'
import { wordsOf } from '../../words'
import { askedIn } from '../asked-in'
import { marketChoices } from '../market-choices'
import { PanelView } from '../PanelView'
import { viewerOf } from '../viewer-of'
import { TrialTable } from './TrialTable'
import { ledgerWords } from './words'

const DAY = /^\d{4}-\d\d-\d\d$/

/** `/admin/trial-balance?market&at`: the accounts of a market at the end of a day, for those who keep the books. */
export async function TrialBalancePage(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const principal = viewerOf(req, '/admin/trial-balance')
  if (principal.role !== 'admin' && principal.role !== 'compliance') notFound()
  const words = wordsOf(req.i18n, ledgerWords)
  const { say } = words
  const at = askedIn(props, 'at')
  const markets = await marketChoices(req, ['name'])
  const wanted = askedIn(props, 'market') ?? markets[0]?.slug
  const day = at && DAY.test(at) && !Number.isNaN(Date.parse(at)) ? at : undefined
  const found = wanted ? await findTrialBalance(houseDb(), wanted, { at: day, now: virtualNow() }) : undefined
  return (
    <PanelView {...props} title={say('trialBalance')} explain={say('trialExplain')}>
      <form className="wb-card wb-ledger-ask" action="/admin/trial-balance">
        <label>
          {say('market')}
          <select name="market" defaultValue={found?.market.slug}>
            {markets.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say('upTo')}
          <input type="date" name="at" defaultValue={found?.at} />
        </label>
        <button type="submit" className="wb-button wb-button--primary">
          {say('show')}
        </button>
      </form>
      <TrialTable found={found} words={words} />
    </PanelView>
  )
}
