import { browserZone, formatTime } from '../../format-time'
import type { Words } from '../../words'
import type { IntegrationWord } from './words'

/** What has a sentence that explains it is a port. */
type Port = IntegrationWord extends infer Each ? (Each extends `${infer Name}_explain` ? Name : never) : never

/** As `GET /api/integrations` tells it; that each has its words is seen by `int/process/integrations.test.ts`. */
export interface Provider {
  port: Port
  adapter: Exclude<IntegrationWord, Port>
  serves: 'first' | 'next' | 'off'
  host: string | null
  key: boolean | null
  standIn: boolean
  setting: string | null
  last: { at: string; failure: string | null } | null
}

const TONES = { first: 'good', next: 'active', off: 'quiet' } as const

/** One provider: does it serve, whom does it call, and how did that last end. */
export function ProviderRow({ provider, words }: { provider: Provider; words: Words<IntegrationWord> }) {
  const { port, adapter, serves, host, key, standIn, setting } = provider
  const { say } = words
  const facts = [
    host && say('calls', { host }),
    key !== null && say(key ? 'hasKey' : 'noKey'),
    standIn && serves !== 'off' && say('standIn'),
    setting && say(host || serves === 'off' ? 'setBy' : 'otherBy', { setting }),
  ].filter((fact) => typeof fact === 'string')
  return (
    <li>
      <div className="wb-ports__head">
        <h3>{say(adapter)}</h3>
        <span className={`wb-pill wb-pill--${TONES[serves]}`}>{say(serves)}</span>
      </div>
      <p className="wb-quiet">{facts.length > 0 ? facts.join(' · ') : say('ownWork')}</p>
      {serves !== 'off' && port !== 'maps' && <p className="wb-quiet">{outcome(provider, words)}</p>}
    </li>
  )
}

function outcome({ last }: Provider, { say, locale }: Words<IntegrationWord>): string {
  if (!last) return say('notAsked')
  const at = formatTime(last.at, locale, browserZone())
  return last.failure === null ? say('wentWell', { at }) : say('failed', { at, failure: last.failure })
}
