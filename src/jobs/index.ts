import { declineUnanswered } from './decline-unanswered'
import { expireOfferJob } from './expire-offer'
import { forgetAnswers } from './forget-answers'
import type { Job } from './job'
import { releaseScheduledOrders } from './release-scheduled-orders'
import { reportDeadJobsJob } from './report-dead-jobs'
import { resealDocuments } from './reseal-documents'
import { runDispatchJob } from './run-dispatch'
import { runMenuImport } from './run-menu-import'
import { sizePicture } from './size-picture'
import { sweepDispatch } from './sweep-dispatch'
import { sweepFiles } from './sweep-files'
import { weighCatalogWords } from './weigh-catalog-words'

/** All work for later: asked for by commands, or by the clock (those with a schedule). */
export const jobs: readonly Job[] = [
  declineUnanswered as Job,
  expireOfferJob as Job,
  runDispatchJob as Job,
  runMenuImport as Job,
  sweepDispatch,
  releaseScheduledOrders,
  forgetAnswers,
  sizePicture as Job,
  sweepFiles,
  weighCatalogWords,
  resealDocuments,
  reportDeadJobsJob,
]
