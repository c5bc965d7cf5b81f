'use client'
import { useTranslation } from '@payloadcms/ui'
import { type Fact, Facts } from '../../components/Facts'
import { NotYet } from '../../components/NotYet'
import { useAsked } from '../../components/use-asked'
import { browserZone, formatTime } from '../../format-time'
import { wordsOf } from '../../words'
import { byWhom } from './by-whom'
import { ChangesTable } from './ChangesTable'
import { Subject } from './Subject'
import type { ToldEntry, Wish } from './told'
import type { LogWords } from './words'

interface Props {
  id: string
  onNarrow(more: Partial<Wish>): void
  words: LogWords
}

/** An entry whole: what it was decided upon, what it changed, where it is sealed, and what the badge says. */
export function EntryDetails({ id, onNarrow, words }: Props) {
  const { i18n } = useTranslation()
  const { say, locale } = words
  const { found, problem } = useAsked<ToldEntry>(`/api/compliance/log/${id}`)
  if (problem || !found) return <NotYet problem={problem} rows={3} label={wordsOf(i18n).say('loading')} />
  const time = (at: string) => formatTime(at, locale, browserZone())
  const { batch, subjectId, actorId } = found
  return (
    <div className="wb-log__details">
      <p>{say(`${found.seal}Means`)}</p>
      <div className="wb-log__narrow">
        {subjectId && (
          <button type="button" className="wb-button wb-button--plain" onClick={() => onNarrow({ subjectId })}>
            {say('onlyAbout')}
          </button>
        )}
        {actorId && (
          <button type="button" className="wb-button wb-button--plain" onClick={() => onNarrow({ actorId })}>
            {say('onlyBy')}
          </button>
        )}
      </div>
      {found.facts && (
        <section>
          <h3>{say('facts')}</h3>
          <Facts facts={factsOf(found.facts)} />
        </section>
      )}
      {found.changes && found.changes.length > 0 && <ChangesTable changes={found.changes} words={words} />}
      {found.erased && <p className="wb-quiet">{say('erased')}</p>}
      {found.personal && (
        <section>
          <h3>{say('personal')}</h3>
          <Facts facts={factsOf(found.personal)} />
        </section>
      )}
      <section>
        <Facts
          facts={[
            { label: say('command'), value: found.command },
            { label: say('actor'), value: [byWhom(found, words), found.actorId].filter(Boolean).join(' · ') },
            { label: say('subject'), value: found.subjectId && <Subject {...found} /> },
            { label: say('recorded'), value: time(found.recordedAt) },
            { label: say('request'), value: found.requestId },
            { label: say('number'), value: found.id },
            { label: say('batch'), value: batch && say('batchTold', { seq: batch.seq, at: time(batch.sealedAt) }) },
            { label: say('leaf'), value: found.leaf },
            { label: say('root'), value: batch?.root },
          ]}
        />
      </section>
    </div>
  )
}

/** Values as they were recorded: texts as they are, the rest as JSON. */
function factsOf(values: Readonly<Record<string, unknown>>): Fact[] {
  return Object.entries(values).map(([label, value]) => ({
    label,
    value: typeof value === 'string' ? value : JSON.stringify(value),
  }))
}
