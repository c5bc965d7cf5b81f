'use client'
import { useTranslation } from '@payloadcms/ui'
import type { DeliveryStatus } from '../../domain/deliveries/transitions'
import type { Role } from '../../domain/identity/roles'
import { deliveryVerbs } from '../delivery-verbs'
import { wordsOf } from '../words'
import { Action } from './Action'
import { type DriverChoice, DriverPicker } from './DriverPicker'
import { type ReturnChoice, ReturnGoods } from './handover/ReturnGoods'

interface Props {
  deliveryId: string
  status: DeliveryStatus
  role: Role
  /** Who may get it: drivers of its market, without the one who has it. */
  drivers: DriverChoice[]
  /** What may come back. */
  returns: readonly ReturnChoice[]
}

/** What a dispatcher may do with a delivery now, as buttons. */
export function DeliveryActions({ deliveryId, status, role, drivers, returns }: Props) {
  const { i18n } = useTranslation()
  const { say } = wordsOf(i18n)
  const verbs = deliveryVerbs(status, role)
  const url = (verb: string) => `/api/deliveries/${deliveryId}/${verb}`
  return (
    <div className="wb-actions">
      {verbs.includes('assign') && (
        <Action
          url={url('assign')}
          label={say('assign')}
          explain={say('assignExplain')}
          done={say('assigned')}
          tone="primary"
          body={(form) => ({ driverId: String(form.get('driverId')) })}
          reason="required"
        >
          <DriverPicker drivers={drivers} />
        </Action>
      )}
      {verbs.includes('unassign') && (
        <Action
          url={url('unassign')}
          label={say('unassign')}
          explain={say('unassignExplain')}
          done={say('unassigned')}
          tone="danger"
          reason="required"
        />
      )}
      {verbs.includes('returned') && <ReturnGoods deliveryId={deliveryId} lines={returns} />}
    </div>
  )
}
