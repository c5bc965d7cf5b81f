'use client'
import { useTranslation } from '@payloadcms/ui'
import type { ImportStatus } from '../../../domain/menu-imports/transitions'
import type { ImportView } from '../../../queries/menu-imports'
import { wordsOf } from '../../words'
import { importWords } from './words'

const TONES: Readonly<Record<ImportStatus, 'waiting' | 'active' | 'good' | 'quiet'>> = {
  checking: 'active',
  checked: 'waiting',
  applying: 'active',
  applied: 'good',
  undoing: 'active',
  undone: 'quiet',
  discarded: 'quiet',
}

/** The state of an import in a word. */
export function ImportPill({ menuImport: { status, counts } }: { menuImport: ImportView }) {
  const { say } = wordsOf(useTranslation().i18n, importWords)
  if (counts.problems > 0) return <span className="wb-pill wb-pill--bad">{say('statusInvalid')}</span>
  return <span className={`wb-pill wb-pill--${TONES[status]}`}>{say(`status_${status}`)}</span>
}
