import type { Words } from '../words'
import { Card } from './Card'
import { type Fact, Facts } from './Facts'

interface Props {
  facts: readonly Fact[]
  timeZone: string | undefined
  words: Words
}

/** Moments of a row, and in whose time they are told. */
export function TimesCard({ facts, timeZone, words: { say } }: Props) {
  return (
    <Card title={say('times')}>
      {facts.length === 0 ? <p className="wb-empty">{say('noTimes')}</p> : <Facts facts={facts} />}
      {facts.length > 0 && timeZone && <p className="wb-quiet">{say('timesIn', { zone: timeZone })}</p>}
    </Card>
  )
}
