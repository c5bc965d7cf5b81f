import type { ReactNode } from 'react'

export interface Fact {
  label: string
  value: ReactNode
}

/** Labels and their values; what has no value is left out. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  const told = facts.filter(({ value }) => value !== null && value !== undefined && value !== '')
  return (
    <dl className="wb-facts">
      {told.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
