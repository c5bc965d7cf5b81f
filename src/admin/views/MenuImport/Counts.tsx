'use client'
import { useTranslation } from '@payloadcms/ui'
import type { ImportView } from '../../../queries/menu-imports'
import { wordsOf } from '../../words'
import { importWords } from './words'

/** What would change, what did, what could not: figures that are nothing are left out once it is done. */
export function Counts({ menuImport: { counts, outcomes, status } }: { menuImport: ImportView }) {
  const { say } = wordsOf(useTranslation().i18n, importWords)
  const planned = (['new', 'changed', 'off', 'unchanged', 'priceJumps'] as const).map(
    (key) => [`count_${key}`, counts[key]] as const,
  )
  const came = (['applied', 'restored', 'stale', 'kept'] as const).map(
    (key) => [`count_${key}`, outcomes[key]] as const,
  )
  const shown = status === 'checked' ? planned : [...planned, ...came].filter(([, count]) => count > 0)
  return (
    <dl className="wb-import__counts">
      {shown.map(([word, count]) => (
        <div key={word} data-count={word}>
          <dt>{say(word)}</dt>
          <dd className="wb-number">{count}</dd>
        </div>
      ))}
    </dl>
  )
}
