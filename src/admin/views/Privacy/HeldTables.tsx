import type { HeldTable } from '../../../domain/privacy/personal-table'
import { TABLE_LABELS } from '../../../domain/privacy/table-labels'
import { Card } from '../../components/Card'
import type { Words } from '../../words'
import type { privacyWords } from './words'

interface Props {
  held: readonly HeldTable[]
  words: Words<keyof typeof privacyWords.en>
}

/** Line by line what there is, and what an erasure does to it, with why something stays. */
export function HeldTables({ held, words: { say, label, locale } }: Props) {
  const count = new Intl.NumberFormat(locale)
  return (
    <Card title={say('held')}>
      <table className="wb-numbers wb-privacy__held">
        <caption className="wb-unseen">{say('held')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('what')}</th>
            <th scope="col">{say('rows')}</th>
            <th scope="col">{say('fate')}</th>
          </tr>
        </thead>
        <tbody>
          {held.map(({ area, table, rows, fate, because }) => (
            <tr key={`${area}:${table}`}>
              <th scope="row">{label(TABLE_LABELS[table] ?? { en: table, fr: table })}</th>
              <td>{count.format(rows)}</td>
              <td>
                {say(`fate_${fate}`)}
                {because && <small className="wb-quiet"> {say(`because_${because}`)}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
