import { z } from 'zod'
import type { LicenceStatus } from '../../domain/licences/transitions'
import { command } from '../command'
import { lockLicence } from './licence'
import { moveLicence } from './move-licence'

const Which = z.object({ licenceId: z.uuid() })

export const LicenceReason = z.object({ reason: z.string().trim().max(300).default('') })

const judged = (name: string, to: LicenceStatus) =>
  command(name, LicenceReason.extend(Which.shape), async (ctx, { licenceId, reason }) =>
    moveLicence(ctx, await lockLicence(ctx, licenceId), { to, reason }),
  )

/** Found right: it counts from its first day on. @throws WaybillError `illegal_transition`, `validation_failed` for what has ended */
export const approveLicence = judged('licence.approve', 'granted')

/** Found wrong, with what its holder should do about it. @throws WaybillError `illegal_transition`, `reason_required` */
export const refuseLicence = judged('licence.refuse', 'refused')

/** It counts for nothing until it is reinstated. @throws WaybillError `illegal_transition`, `reason_required` */
export const suspendLicence = judged('licence.suspend', 'suspended')

/** A suspended one counts again. @throws WaybillError `illegal_transition`, `reason_required` */
export const reinstateLicence = judged('licence.reinstate', 'granted')

/** Taken away for good: another one must be granted. @throws WaybillError `illegal_transition`, `reason_required` */
export const revokeLicence = judged('licence.revoke', 'revoked')
