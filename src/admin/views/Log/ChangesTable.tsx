import type { FieldChange } from '../../../domain/compliance-log/record'
import type { LogWords } from './words'

/** What staff changed, the old value beside the new. */
export function ChangesTable({ changes, words: { say } }: { changes: readonly FieldChange[]; words: LogWords }) {
  return (
    <table className="wb-log__changes">
      <caption>{say('changes')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('field')}</th>
          <th scope="col">{say('before')}</th>
          <th scope="col">{say('after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ field, locale, from, to, hidden }) => (
          <tr key={`${field}:${locale ?? ''}`}>
            <th scope="row">{locale ? `${field} (${locale})` : field}</th>
            {hidden ? (
              <td colSpan={2} className="wb-quiet">
                {say(`hidden_${hidden}`)}
              </td>
            ) : (
              <>
                <td>{textOf(from)}</td>
                <td>{textOf(to)}</td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '–'
  return typeof value === 'string' ? value : JSON.stringify(value)
}
