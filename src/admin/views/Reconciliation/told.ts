import type { ReconciledDay, ReconciledLine } from '../../../queries/reconciliation/find-reconciliation'

/** As the API tells it. */
export type ToldDay = Omit<ReconciledDay, 'finishedAt'> & { finishedAt: string | null }
export type ToldLine = Omit<ReconciledLine, 'solvedAt'> & { solvedAt: string | null }

export interface Told {
  days: ToldDay[]
  lines: ToldLine[]
}

/** Which days of which providers; none named: all. */
export interface Wish {
  provider: string
  from: string
  to: string
}

export const queryOf = ({ provider, from, to }: Wish): string =>
  new URLSearchParams({ ...(provider && { provider }), from, to }).toString()
