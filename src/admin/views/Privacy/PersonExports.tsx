'use client'
import { Action } from '../../components/Action'
import { Card } from '../../components/Card'
import type { Words } from '../../words'
import { ExportList, useExports } from './ExportList'
import type { ToldPerson } from './told'
import type { privacyWords } from './words'

interface Props {
  person: ToldPerson
  acts: boolean
  words: Words<keyof typeof privacyWords.en>
}

/** Copies that were asked for, how far they are, and the way to a new one. */
export function PersonExports({ person: { id, name, exports: first }, acts, words }: Props) {
  const { exports = first, underWay, again } = useExports(id, acts)
  const { say } = words
  return (
    <Card title={say('exports')}>
      <ExportList exports={exports} acts={acts} words={words} />
      {acts && !underWay && (
        <Action
          url="/api/privacy/exports"
          label={say('export')}
          explain={say('exportExplain', { name })}
          done={say('exportDone')}
          body={() => ({ of: { personId: id } })}
          onSettled={() => void again()}
        />
      )}
    </Card>
  )
}
