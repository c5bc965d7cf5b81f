import type { CheckState } from '../../../domain/onboarding/checklist'
import type { AskedPaper } from '../../../domain/onboarding/paper'
import type { RestaurantStage } from '../../../domain/onboarding/transitions'
import type { HandedPaper } from '../../../queries/applications'

/** What going live asks for, as the API tells it. */
export interface ToldChecklist {
  stage: RestaurantStage
  suspendedBecause: string | null
  ready: boolean
  items: { check: string; state: CheckState; sentence: string; href: string | null }[]
  asked: AskedPaper[]
  papers: HandedPaper[]
}
