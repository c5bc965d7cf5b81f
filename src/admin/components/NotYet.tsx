import { Problem } from './Problem'
import { SkeletonRows } from './SkeletonRows'

interface Props {
  problem: string | undefined
  rows: number
  /** What ears are told while it is on its way. */
  label: string
}

/** In place of what was asked for: why it is not there, or that it is on its way. */
export function NotYet({ problem, rows, label }: Props) {
  return problem ? <Problem>{problem}</Problem> : <SkeletonRows rows={rows} label={label} />
}
