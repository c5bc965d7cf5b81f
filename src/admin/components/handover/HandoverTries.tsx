import { LACK_WORDS } from '../../../domain/compliance/decision-words'
import type { HandoverResult } from '../../../domain/handovers/handover-result'
import type { CurrencyCode } from '../../../domain/money/currencies'
import { formatMoney } from '../../../domain/money/format-money'
import type { HandoverTry } from '../../../queries/handovers'
import { actorName } from '../../actor-name'
import { formatTime } from '../../format-time'
import { reasonText } from '../../reason-text'
import { OpenDocument } from '../documents/OpenDocument'
import { FAILURE_CAUSE_LABELS, REFUSAL_LABELS } from './labels'
import { sayCheck } from './say-check'
import type { HandoverWords } from './words'

const TONES: Readonly<Record<HandoverResult, string>> = {
  completed: 'good',
  refused: 'bad',
  failed: 'bad',
  returned: 'quiet',
}

interface Props {
  tries: readonly HandoverTry[]
  currency: CurrencyCode
  timeZone: string
  opens: boolean
  words: HandoverWords
}

/** Each try with what was shown, the first one first. */
export function HandoverTries({ tries, currency, timeZone, opens, words }: Props) {
  const { say, label, locale } = words
  return (
    <ol className="wb-handover__tries">
      {tries.map((one) => (
        <li key={one.id} data-result={one.result}>
          <p className="wb-handover__head">
            <span className={`wb-pill wb-pill--${TONES[one.result]}`}>{say(`result_${one.result}`)}</span>
            <time dateTime={one.at}>{formatTime(one.at, locale, timeZone)}</time>
          </p>
          {whyNot(one, words).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {one.idCheck && <p>{sayCheck(one.idCheck, words)}</p>}
          {one.lines?.map((line) => (
            <p key={line.lineId}>
              {[
                line.name,
                line.restock > 0 && say('onShelf', { count: line.restock }),
                line.waste > 0 && say('wasted', { count: line.waste }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          ))}
          {one.fee !== null && one.fee > 0 && (
            <p>{say('fee', { amount: formatMoney({ amount: one.fee, currency }, locale) })}</p>
          )}
          {one.reason && <q>{reasonText(one.reason, label)}</q>}
          <p className="wb-quiet">
            {[
              one.actorRole === 'driver' && one.driver ? one.driver : actorName(one.actorRole, label),
              one.metersFromDoor !== null && say('distance', { meters: one.metersFromDoor }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <Files one={one} opens={opens} words={words} />
        </li>
      ))}
    </ol>
  )
}

function whyNot(one: HandoverTry, { say, label, locale }: HandoverWords): string[] {
  const lacks = one.lacks.map((lack) => LACK_WORDS[locale][lack as keyof (typeof LACK_WORDS)['en']] ?? lack)
  const refused = one.code ? REFUSAL_LABELS[one.code] : undefined
  return [
    refused && label(refused),
    lacks.length > 0 && say('missing', { lacks: new Intl.ListFormat(locale).format(lacks) }),
    one.cause && label(FAILURE_CAUSE_LABELS[one.cause]),
    (one.recipient === 'neighbour' || one.recipient === 'safe_place') && say(one.recipient),
    one.intoxicated && one.code !== 'recipient_intoxicated' && say('intoxicated'),
    one.codeMatches !== null && say(one.codeMatches ? 'codeRight' : 'codeWrong'),
  ].filter((sentence): sentence is string => typeof sentence === 'string' && sentence !== '')
}

function Files({ one, opens, words: { say } }: { one: HandoverTry; opens: boolean; words: HandoverWords }) {
  const files = (['signature', 'photo'] as const).flatMap((kind) => {
    const id = one[kind]
    return id ? [{ kind, id }] : []
  })
  if (files.length === 0) return null
  if (!one.filesKept) return <p className="wb-quiet">{say('filesGone')}</p>
  if (!opens) return <p className="wb-quiet">{say('filesHeld')}</p>
  return (
    <div className="wb-handover__files">
      {files.map(({ kind, id }) => (
        <span key={kind}>
          {say(kind)} <OpenDocument id={id} />
        </span>
      ))}
    </div>
  )
}
