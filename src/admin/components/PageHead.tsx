import type { ReactNode } from 'react'

interface Props {
  title: ReactNode
  /** A sentence, or short facts beside each other; what is empty is left out. */
  quiet?: string | readonly (string | null | undefined)[]
  /** Why the thing is as it is. */
  reason?: string | null
  /** Beside it: what may be done. */
  children?: ReactNode
}

/** What a page is about, and what may be done with it. */
export function PageHead({ title, quiet, reason, children }: Props) {
  return (
    <header className="wb-header">
      <div>
        <h1>{title}</h1>
        {quiet && <p className="wb-quiet">{typeof quiet === 'string' ? quiet : quiet.filter(Boolean).join(' · ')}</p>}
        {reason && <p className="wb-reason">{reason}</p>}
      </div>
      {children}
    </header>
  )
}
