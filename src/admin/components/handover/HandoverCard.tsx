import type { CurrencyCode } from '../../../domain/money/currencies'
import type { Handovers } from '../../../queries/handovers'
import { Card } from '../Card'
import { HandoverTries } from './HandoverTries'
import type { HandoverWords } from './words'

interface Props {
  handovers: Handovers
  currency: CurrencyCode
  timeZone: string
  /** Whether the reader may open signatures and pictures. */
  opens: boolean
  words: HandoverWords
}

/** What the door of an order asks, what was shown there, and what came of it; nothing where nothing is asked and nothing was told. */
export function HandoverCard({ handovers, currency, timeZone, opens, words }: Props) {
  const { terms, version, tries } = handovers
  const { say } = words
  if (!terms && tries.length === 0) return null
  const asked = terms && [
    terms.idCheck && (terms.leastAge === null ? say('asks_idCheck') : say('asks_age', { age: terms.leastAge })),
    terms.idCheck && say('asks_inPerson'),
    terms.signature && say('asks_signature'),
    terms.photo && say('asks_photo'),
    terms.code && say('asks_code'),
  ]
  return (
    <Card title={say('handover')}>
      {asked && (
        <div className="wb-handover__asked">
          <p className="wb-quiet">{say('asks')}</p>
          <ul>{asked.map((each) => each && <li key={each}>{each}</li>)}</ul>
          {version !== null && <p className="wb-quiet">{say('byVersion', { version })}</p>}
        </div>
      )}
      {tries.length === 0 && <p className="wb-empty">{say('notYet')}</p>}
      <HandoverTries tries={tries} currency={currency} timeZone={timeZone} opens={opens} words={words} />
    </Card>
  )
}
