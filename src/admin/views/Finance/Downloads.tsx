import type { Period } from '../../../domain/finance/period'
import type { FinanceWords } from './words'

interface Props {
  /** Of the API, without `/csv`. */
  path: string
  query: Period & { market?: string }
  kinds: readonly ('csv' | 'pdf')[]
  words: FinanceWords
}

/** The same numbers as files, in the reader's language. */
export function Downloads({ path, query, kinds, words: { say, locale } }: Props) {
  return (
    <div className="wb-actions">
      {kinds.map((kind) => (
        <a
          key={kind}
          className="wb-button"
          href={`${path}/${kind}?${new URLSearchParams({ ...query, locale })}`}
          download
        >
          {say(kind)}
        </a>
      ))}
    </div>
  )
}
