import type { ReactNode } from 'react'

interface Props {
  title: string
  children: ReactNode
}

/** One question of a page and its answer. */
export function Card({ title, children }: Props) {
  return (
    <section className="wb-card">
      <h2>{title}</h2>
      {children}
    </section>
  )
}
