import type { ReactNode } from 'react'

interface Props {
  caption: string
  /** Of the first column, then of the numbers. */
  heads: readonly string[]
  rows: readonly { key: string; cells: readonly ReactNode[] }[]
  sums?: readonly ReactNode[]
  /** Where it is narrow, only the name, the first number and the last. */
  brief?: true
}

/** Numbers with their sums; where it is narrow each row is a small list or is told in brief, and nothing lies beside the screen. */
export function SumTable({ caption, heads, rows, sums, brief }: Props) {
  return (
    <table className={`wb-numbers wb-sum-table wb-sum-table--${brief ? 'brief' : 'whole'}`}>
      <caption className="wb-unseen">{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <Row key={key} heads={heads} cells={cells} />
        ))}
      </tbody>
      {sums && (
        <tfoot>
          <Row heads={heads} cells={sums} />
        </tfoot>
      )}
    </table>
  )
}

function Row({ heads, cells: [name, ...numbers] }: { heads: readonly string[]; cells: readonly ReactNode[] }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {numbers.map((number, index) => (
        <td key={heads[index + 1]} data-head={heads[index + 1]}>
          {number}
        </td>
      ))}
    </tr>
  )
}
