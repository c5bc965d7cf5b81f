import type { ReactNode } from 'react'

/** What went wrong, told at once; nothing where nothing did. */
export function Problem({ children }: { children: ReactNode }) {
  if (!children) return null
  return (
    <p role="alert" className="wb-problem">
      {children}
    </p>
  )
}
