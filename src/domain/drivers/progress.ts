import type { DriverStage } from './transitions'

/** What carries somebody on by itself. */
export interface Progress {
  /** Every needed paper was handed in; whether it is right is seen in the meantime. */
  readonly papersIn: boolean
  readonly identityPassed: boolean
  /** A background check was ordered, or is there already. */
  readonly checkOrdered: boolean
  /** And it has a result, whichever: a person looks at it. */
  readonly checkDecided: boolean
}

/** The stages that the facts lead through from here, in order; none where a person, or a provider, is waited for. */
export function stagesAhead(stage: DriverStage, facts: Progress): DriverStage[] {
  const next = nextStage(stage, facts)
  return next ? [next, ...stagesAhead(next, facts)] : []
}

function nextStage(stage: DriverStage, facts: Progress): DriverStage | null {
  switch (stage) {
    case 'applied':
      return facts.papersIn ? 'documents' : null
    case 'documents':
      return facts.identityPassed ? 'identity_passed' : null
    case 'identity_passed':
      return facts.checkOrdered ? 'background_pending' : null
    case 'background_pending':
      return facts.checkDecided ? 'review' : null
    default:
      return null
  }
}
