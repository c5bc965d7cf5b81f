import type { ReactNode } from 'react'
import { Brand } from './Brand'

interface Props {
  title: string
  lead: string
  children: ReactNode
}

/** A public page that asks something: whose it is, what for, and the form. */
export function FormPage({ title, lead, children }: Props) {
  return (
    <main className="wb-form">
      <header className="wb-track__top">
        <Brand />
      </header>
      <section>
        <h1>{title}</h1>
        <p>{lead}</p>
      </section>
      {children}
    </main>
  )
}
