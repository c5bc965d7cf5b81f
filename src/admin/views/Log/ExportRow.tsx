import { browserZone, formatTime } from '../../format-time'
import { filtersText } from './filters-text'
import type { ToldExport } from './told'
import type { LogWords } from './words'

interface Props {
  told: ToldExport
  markets: readonly { id: string; name: string }[]
  words: LogWords
}

/** One export: what was asked for by whom, how far it is, and its file. */
export function ExportRow({ told, markets, words }: Props) {
  const { say, locale } = words
  const { id, filters, state, done, total, bytes, askedBy, createdAt } = told
  const number = new Intl.NumberFormat(locale)
  const asked = filtersText(filters, markets, words)
  const at = formatTime(createdAt, locale, browserZone())
  return (
    <li className="wb-log__line">
      <div>
        <strong>{asked.join(', ') || say('everything')}</strong>
        <p className="wb-quiet">{say('exportOf', { who: askedBy ?? '–', at })}</p>
      </div>
      {state === 'ready' ? (
        <>
          <span className="wb-pill wb-pill--good">{say('state_ready')}</span>
          <a className="wb-button wb-button--plain" href={`/api/compliance/exports/${id}/download`} download>
            {say('download')} <span className="wb-quiet">{sizeOf(bytes ?? 0, locale)}</span>
          </a>
        </>
      ) : (
        <label className="wb-log__progress">
          {say(`state_${state}`)} · {say('progress', { done: number.format(done), total: number.format(total) })}
          <progress value={done} max={Math.max(total, 1)} />
        </label>
      )}
    </li>
  )
}

function sizeOf(bytes: number, locale: 'en' | 'fr'): string {
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, 'kilobyte'] : [bytes / 1e6, 'megabyte']
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value)
}
