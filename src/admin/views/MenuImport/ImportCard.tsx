'use client'
import { toast, useTranslation } from '@payloadcms/ui'
import { callApi } from '../../call-api'
import { Action } from '../../components/Action'
import { wordsOf } from '../../words'
import { Changes } from './Changes'
import { Counts } from './Counts'
import { ImportPill } from './ImportPill'
import { Problems } from './Problems'
import { type ToldImport, UNDER_WAY } from './use-menu-import'
import { importWords } from './words'

interface Props {
  menuImport: ToldImport
  apply(): Promise<void>
  refresh(): Promise<void>
}

/** One import: how far it is, what it would do or did, and what can be done about it. */
export function ImportCard({ menuImport, apply, refresh }: Props) {
  const { say } = wordsOf(useTranslation().i18n, importWords)
  const { id, files, status, counts, done, total, problems } = menuImport
  const discard = () => <Discard id={id} refresh={refresh} />
  return (
    <section className="wb-card wb-import__card" aria-label={files.join(', ')}>
      <h2>
        {files.join(', ')} <ImportPill menuImport={menuImport} />
      </h2>
      {UNDER_WAY.includes(status) && (
        <div className="wb-import__progress" role="status">
          <progress value={done} max={Math.max(total, 1)} aria-label={say(`status_${status}`)} />
          <span className="wb-number">{say('progress', { done, total })}</span>
        </div>
      )}
      {status === 'checking' && discard()}
      {counts.problems > 0 && <Problems problems={problems} count={counts.problems} />}
      {counts.problems === 0 && status !== 'checking' && status !== 'discarded' && (
        <>
          <Counts menuImport={menuImport} />
          {total === 0 && status === 'checked' && <p className="wb-quiet">{say('nothing')}</p>}
          {status === 'checked' && total > 0 && (
            <div className="wb-import__verbs">
              <button type="button" className="wb-button wb-button--primary" onClick={() => void apply()}>
                {say('apply')}
              </button>
              {discard()}
            </div>
          )}
          {status === 'applied' && <Undo id={id} refresh={refresh} />}
          {total > 0 && <Changes menuImport={menuImport} />}
        </>
      )}
    </section>
  )
}

/** Nothing has changed yet, so nobody is asked twice. */
function Discard({ id, refresh }: { id: string; refresh(): Promise<void> }) {
  const { language } = useTranslation().i18n
  const { say, locale } = wordsOf({ language }, importWords)

  async function discard(): Promise<void> {
    const answer = await callApi(`/api/menu-imports/${id}/discard`, { locale, unreachable: say('noAnswer') })
    if (!answer.ok) toast.error(answer.message)
    await refresh()
  }

  return (
    <button type="button" className="wb-button wb-button--plain" onClick={() => void discard()}>
      {say('discard')}
    </button>
  )
}

function Undo({ id, refresh }: { id: string; refresh(): Promise<void> }) {
  const { say } = wordsOf(useTranslation().i18n, importWords)
  return (
    <Action
      url={`/api/menu-imports/${id}/undo`}
      label={say('undo')}
      explain={say('undoExplain')}
      done={say('undoStarted')}
      tone="danger"
      onSettled={() => void refresh()}
    />
  )
}
