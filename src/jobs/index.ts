import { declineUnanswered } from './decline-unanswered'
import { expireOfferJob } from './expire-offer'
import { forgetAnswers } from './forget-answers'
import type { Job } from './job'
import { reportDeadJobsJob } from './report-dead-jobs'
import { runDispatchJob } from './run-dispatch'
import { runMenuImport } from './run-menu-import'
import { sweepDispatch } from './sweep-dispatch'

/** All work for later: asked for by commands, or by the clock (those with a schedule). */
export const jobs: readonly Job[] = [
  declineUnanswered as Job,
  expireOfferJob as Job,
  runDispatchJob as Job,
  runMenuImport as Job,
  sweepDispatch,
  forgetAnswers,
  reportDeadJobsJob,
]
