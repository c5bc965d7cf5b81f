'use client'
import type { ReactNode } from 'react'

interface Props {
  caption: string
  /** Of the first column, then of the numbers. */
  heads: readonly string[]
  rows: readonly { key: string; cells: readonly ReactNode[] }[]
}

/** Numbers to be read: a name, and what belongs to it. */
export function NumberTable({ caption, heads, rows }: Props) {
  return (
    <table className="wb-numbers">
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
        {rows.map(({ key, cells: [name, ...numbers] }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {numbers.map((number, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column.
              <td key={index}>{number}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
