'use client'
import { useAuth, useTranslation } from '@payloadcms/ui'
import type { AskedPaper } from '../../../domain/onboarding/paper'
import type { HandedPaper } from '../../../queries/applications'
import { wordsOf } from '../../words'
import { Action } from '../Action'
import { PaperRow } from './PaperRow'
import { goLiveWords } from './words'

interface Props {
  /** Absent of an application, whose documents come by the public page. */
  restaurantId?: string
  asked: readonly AskedPaper[]
  papers: readonly HandedPaper[]
  /** Whether they may be judged now. */
  judged?: boolean
  onSettled(): void
}

/** The documents that a market asks for: what was handed in, what was found of it, and what can be done about it. */
export function HandedPapers({ restaurantId, asked, papers, judged = true, onSettled }: Props) {
  const { say, label } = wordsOf(useTranslation().i18n, goLiveWords)
  const { user } = useAuth()
  const role: unknown = user && 'role' in user ? user.role : undefined
  if (asked.length === 0) return null
  return (
    <div className="wb-papers" id="papers">
      <h3>{say('papers')}</h3>
      <ul>
        {asked.map((paper) => {
          const handed = papers.find(({ kind }) => kind === paper.kind)
          return (
            <li key={paper.kind} data-kind={paper.kind} data-status={handed?.status ?? 'missing'}>
              <PaperRow
                name={label(paper.label)}
                handed={handed}
                judge={role === 'admin' && judged}
                onSettled={onSettled}
              />
              {restaurantId && (role === 'owner' || role === 'admin') && (
                <Action
                  url={`/api/restaurants/${restaurantId}/documents`}
                  label={say(handed ? 'handAnother' : 'handIn')}
                  explain={label(paper.label)}
                  done={say('handedIn')}
                  body={(form) => {
                    form.set('kind', paper.kind)
                    return form
                  }}
                  onSettled={onSettled}
                >
                  <PaperInputs expires={paper.expires} />
                </Action>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function PaperInputs({ expires }: { expires: boolean }) {
  const { say } = wordsOf(useTranslation().i18n, goLiveWords)
  return (
    <>
      <label className="wb-input">
        {say('file')}
        <input type="file" name="file" accept="image/jpeg,image/png,image/webp,application/pdf" required />
      </label>
      {expires && (
        <label className="wb-input">
          {say('expiresOn')}
          <input type="date" name="expiresOn" required />
        </label>
      )}
    </>
  )
}
