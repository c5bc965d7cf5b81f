'use client'
import { toast, useTranslation } from '@payloadcms/ui'
import { useEffect } from 'react'
import { callApi } from '../../call-api'
import { NotYet } from '../../components/NotYet'
import { useAsked } from '../../components/use-asked'
import { newKey } from '../../new-key'
import { wordsOf } from '../../words'
import { ExportRow } from './ExportRow'
import type { ToldExport } from './told'
import type { LogWords } from './words'

const LOOK_AGAIN_MS = 1_500

const COMMAND = 'npx waybill-verify export.zip --checkpoint checkpoints.json --trusted-key checkpoints.json'

interface Props {
  filters: Record<string, string>
  markets: readonly { id: string; name: string }[]
  words: LogWords
}

/** The export centre: start one, follow it, take it away, and how whoever gets it verifies it. */
export function Exports({ filters, markets, words }: Props) {
  const { i18n } = useTranslation()
  const { say, locale } = words
  const shared = wordsOf(i18n)
  const { found, problem, again } = useAsked<{ docs: ToldExport[] }>('/api/compliance/exports')
  const underWay = found?.docs.some(({ state }) => state !== 'ready') ?? false

  useEffect(() => {
    if (!underWay) return
    const timer = setInterval(() => void again(), LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [underWay, again])

  async function start(): Promise<void> {
    const unreachable = shared.say('unreachable')
    const answer = await callApi('/api/compliance/exports', { body: { filters }, key: newKey(), locale, unreachable })
    if (answer.ok) toast.success(say('exportAsked'))
    else toast.error(answer.message)
    await again()
  }

  return (
    <section className="wb-card wb-log__exports">
      <div className="wb-log__line">
        <div>
          <h2>{say('exports')}</h2>
          <p className="wb-quiet">{say('exportsExplain')}</p>
        </div>
        <button type="button" className="wb-button wb-button--primary" onClick={() => void start()}>
          {say('exportThese')}
        </button>
      </div>
      {(problem || !found) && <NotYet problem={problem} rows={2} label={shared.say('loading')} />}
      {found?.docs.length === 0 && <p className="wb-empty">{say('noExports')}</p>}
      {found && found.docs.length > 0 && (
        <ul>
          {found.docs.map((each) => (
            <ExportRow key={each.id} told={each} markets={markets} words={words} />
          ))}
        </ul>
      )}
      <details>
        <summary>{say('howTo')}</summary>
        <p>{say('howToSteps')}</p>
        <pre className="wb-code">{COMMAND}</pre>
        <a className="wb-button wb-button--plain" href="/api/compliance/checkpoints" download="checkpoints.json">
          {say('keepCheckpoints')}
        </a>
      </details>
    </section>
  )
}
