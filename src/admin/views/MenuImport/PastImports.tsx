'use client'
import { useTranslation } from '@payloadcms/ui'
import type { ImportView } from '../../../queries/menu-imports'
import { Card } from '../../components/Card'
import { browserZone, formatTime } from '../../format-time'
import { wordsOf } from '../../words'
import { ImportPill } from './ImportPill'
import { importWords } from './words'

interface Props {
  past: readonly ImportView[]
  shown: string | undefined
  open(id: string): Promise<void>
}

/** The latest imports of a restaurant: who, when, and how they ended. */
export function PastImports({ past, shown, open }: Props) {
  const { say, locale } = wordsOf(useTranslation().i18n, importWords)
  return (
    <Card title={say('past')}>
      <ul className="wb-import__past">
        {past.map((each) => (
          <li key={each.id}>
            <div>
              <strong>{each.files.join(', ')}</strong> <ImportPill menuImport={each} />
              <p className="wb-quiet">
                {say('byAt', { by: each.by ?? '–', at: formatTime(each.createdAt, locale, browserZone()) })}
              </p>
            </div>
            <button
              type="button"
              className="wb-button wb-button--plain"
              aria-pressed={each.id === shown}
              onClick={() => void open(each.id)}
            >
              {say('open')}
              <span className="wb-unseen"> {each.files.join(', ')}</span>
            </button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
