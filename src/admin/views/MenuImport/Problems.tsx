'use client'
import { useTranslation } from '@payloadcms/ui'
import { Problem } from '../../components/Problem'
import { wordsOf } from '../../words'
import type { ToldProblem } from './use-menu-import'
import { importWords } from './words'

/** Every mistake with its place in the file, down the file. */
export function Problems({ problems, count }: { problems: readonly ToldProblem[]; count: number }) {
  const { say } = wordsOf(useTranslation().i18n, importWords)
  return (
    <>
      <Problem>{say('problemsExplain')}</Problem>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="wb-import__scroll" tabIndex={0} aria-label={say('count_problems')}>
        <table className="wb-import__table">
          <thead>
            <tr>
              <th scope="col">{say('sheet')}</th>
              <th scope="col">{say('row')}</th>
              <th scope="col">{say('column')}</th>
              <th scope="col">{say('problem')}</th>
            </tr>
          </thead>
          <tbody>
            {problems.map(({ sheet, row, column, code, message }) => (
              <tr key={`${sheet} ${row} ${column} ${code} ${message}`}>
                <td>{say(`sheet_${sheet}`)}</td>
                <td className="wb-number">{row ?? ''}</td>
                <td>{column && <code>{column}</code>}</td>
                <td>{message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {count > problems.length && <p className="wb-quiet">{say('moreProblems', { count: count - problems.length })}</p>}
    </>
  )
}
