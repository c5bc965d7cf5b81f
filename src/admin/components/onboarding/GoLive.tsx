'use client'
import { useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { wordsOf } from '../../words'
import { useAsked } from '../use-asked'
import { CheckRows } from './CheckRows'
import { HandedPapers } from './HandedPapers'
import { StageActions } from './StageActions'
import type { ToldChecklist } from './told-checklist'
import { goLiveWords } from './words'

/** On the page of a restaurant: how far it is from going live, what is missing and where that is mended. Once live, its documents. */
export function GoLive() {
  // Who may not change this restaurant reads its page, and has nothing to do with its list.
  const { id, hasSavePermission } = useDocumentInfo()
  const { i18n } = useTranslation()
  const words = wordsOf(i18n, goLiveWords)
  const { say } = words
  const router = useRouter()
  const url = id && hasSavePermission ? `/api/restaurants/${id}/checklist` : null
  const { found, again } = useAsked<ToldChecklist>(url)
  if (!id || !found) return null
  const { stage, suspendedBecause, items } = found
  const done = items.filter(({ state }) => state === 'done').length
  const settle = () => {
    void again()
    router.refresh()
  }
  return (
    <section className={`wb-card wb-live-list wb-live-list--${stage}`} aria-label={say('title')}>
      <header>
        <h2>{say(`stage_${stage}`)}</h2>
        <StageActions id={String(id)} stage={stage} ready={found.ready} onSettled={settle} />
      </header>
      {suspendedBecause && <p className="wb-problem">{suspendedBecause}</p>}
      {stage === 'preparing' && (
        <div className="wb-live-list__progress">
          <progress value={done} max={items.length} aria-label={say('title')} />
          <span className="wb-number">{say('progress', { done, all: items.length })}</span>
        </div>
      )}
      {stage === 'preparing' ? (
        <CheckRows items={items} words={words} />
      ) : (
        <details>
          <summary>{say('showList')}</summary>
          <CheckRows items={items} words={words} />
        </details>
      )}
      <HandedPapers restaurantId={String(id)} asked={found.asked} papers={found.papers} onSettled={settle} />
    </section>
  )
}
