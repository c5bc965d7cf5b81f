import { addUpLedger } from './add-up-ledger'
import { announcePromotionsJob } from './announce-promotions'
import { callBackgroundCheck } from './call-background-check'
import { callProviderJob } from './call-provider'
import { checkPhoneCode } from './check-phone-code'
import { comeOfAgeJob } from './come-of-age'
import { compareListsJob } from './compare-lists'
import { compareNightly } from './compare-nightly'
import { declineUnanswered } from './decline-unanswered'
import { erasePersonJob } from './erase-person'
import { expireGrantsJob } from './expire-grants'
import { expireOfferJob } from './expire-offer'
import { exportLogJob } from './export-log'
import { exportPersonJob } from './export-person'
import { fillWallet } from './fill-wallet'
import { forgetAnswers } from './forget-answers'
import { forgetCandidateJob } from './forget-candidate'
import { forgetCard } from './forget-card'
import { forgetHandoverPictures } from './forget-handover-pictures'
import { forgetLoosePapersJob } from './forget-loose-papers'
import { hearBackgroundCheck } from './hear-background-check'
import { hearIdentity } from './hear-identity'
import { hearProvider } from './hear-provider'
import type { Job } from './job'
import { planMenuImport } from './plan-menu-import'
import { priceSurgeJob } from './price-surge'
import { publishCheckpoint } from './publish-checkpoint'
import { purgeLogJob } from './purge-log'
import { reconcileDayJob } from './reconcile-day'
import { reconcileNightly } from './reconcile-nightly'
import { releaseScheduledOrders } from './release-scheduled-orders'
import { removePersonExports } from './remove-person-exports'
import { reportDeadJobsJob } from './report-dead-jobs'
import { resealColumns } from './reseal-columns'
import { resealDocuments } from './reseal-documents'
import { resealPersonKeys } from './reseal-person-keys'
import { runDispatchJob } from './run-dispatch'
import { runMenuImport } from './run-menu-import'
import { runPayoutsJob } from './run-payouts'
import { sealLogJob } from './seal-log'
import { sendLicenceText } from './send-licence-text'
import { sendPhoneCode } from './send-phone-code'
import { sendReport } from './send-report'
import { sizePicture } from './size-picture'
import { sweepBackgroundChecks } from './sweep-background-checks'
import { sweepDispatch } from './sweep-dispatch'
import { sweepDrivers } from './sweep-drivers'
import { sweepErasures } from './sweep-erasures'
import { sweepFiles } from './sweep-files'
import { sweepIdentity } from './sweep-identity'
import { sweepLicences } from './sweep-licences'
import { sweepPayments } from './sweep-payments'
import { sweepReports } from './sweep-reports'
import { sweepTopUps } from './sweep-top-ups'
import { tryRules } from './try-rules'
import { weighCatalogWords } from './weigh-catalog-words'

/** All work for later: asked for by commands, or by the clock (those with a schedule). */
export const jobs: readonly Job[] = [
  declineUnanswered as Job,
  expireOfferJob as Job,
  runDispatchJob as Job,
  planMenuImport as Job,
  runMenuImport as Job,
  tryRules as Job,
  sweepDispatch,
  priceSurgeJob,
  releaseScheduledOrders,
  callProviderJob as Job,
  hearProvider as Job,
  sweepPayments,
  forgetCard as Job,
  forgetCandidateJob as Job,
  fillWallet as Job,
  sweepTopUps,
  reconcileDayJob as Job,
  reconcileNightly,
  runPayoutsJob,
  callBackgroundCheck as Job,
  hearBackgroundCheck as Job,
  sweepBackgroundChecks,
  sweepDrivers,
  sendReport as Job,
  sweepReports,
  compareListsJob as Job,
  compareNightly,
  sweepLicences,
  sendLicenceText as Job,
  forgetAnswers,
  sendPhoneCode as Job,
  checkPhoneCode as Job,
  addUpLedger,
  expireGrantsJob,
  announcePromotionsJob,
  sizePicture as Job,
  sealLogJob,
  publishCheckpoint,
  purgeLogJob,
  forgetHandoverPictures,
  forgetLoosePapersJob,
  exportLogJob as Job,
  exportPersonJob as Job,
  removePersonExports,
  erasePersonJob as Job,
  sweepErasures,
  sweepFiles,
  weighCatalogWords,
  resealDocuments,
  resealColumns,
  hearIdentity as Job,
  sweepIdentity,
  comeOfAgeJob,
  resealPersonKeys,
  reportDeadJobsJob,
]
