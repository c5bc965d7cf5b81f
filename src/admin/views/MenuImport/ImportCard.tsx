'use client'
import { useTranslation } from '@payloadcms/ui'
import { Action } from '../../components/Action'
import { wordsOf } from '../../words'
import { Changes } from './Changes'
import { Counts } from './Counts'
import { ImportPill } from './ImportPill'
import { Problems } from './Problems'
import type { ToldImport } from './use-menu-import'
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
  const running = status === 'applying' || status === 'undoing'
  return (
    <section className="wb-card wb-import__card" aria-label={files.join(', ')}>
      <h2>
        {files.join(', ')} <ImportPill menuImport={menuImport} />
      </h2>
      {running && (
        <div className="wb-import__progress" role="status">
          <progress value={done} max={Math.max(total, 1)} aria-label={say(`status_${status}`)} />
          <span className="wb-number">{say('progress', { done, total })}</span>
        </div>
      )}
      {counts.problems > 0 ? (
        <Problems problems={problems} count={counts.problems} />
      ) : (
        <>
          <Counts menuImport={menuImport} />
          {total === 0 && status === 'checked' && <p className="wb-quiet">{say('nothing')}</p>}
          {status === 'checked' && total > 0 && (
            <button type="button" className="wb-button wb-button--primary" onClick={() => void apply()}>
              {say('apply')}
            </button>
          )}
          {status === 'applied' && <Undo id={id} refresh={refresh} />}
          {total > 0 && <Changes menuImport={menuImport} />}
        </>
      )}
    </section>
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
