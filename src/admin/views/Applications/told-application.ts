import type { AskedPaper } from '../../../domain/onboarding/paper'
import type { ApplicationView } from '../../../queries/applications'

/** An application as the API tells it: with what its market asks, and what it lacks. */
export type ToldApplication = ApplicationView & { asked: AskedPaper[]; missing: string[] }
