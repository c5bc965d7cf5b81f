import type { Qualification, QualificationName } from '../../../domain/drivers/qualifications'
import type { DriverStage } from '../../../domain/drivers/transitions'
import type { DriverDetails, DriverHead } from '../../../queries/drivers/onboarding'

/** A driver of the list, as the API tells him: with how he stands today. */
export interface ToldHead extends Pick<DriverHead, 'id' | 'name' | 'stage' | 'vehicle' | 'since' | 'market'> {
  qualifications: Qualification[]
  missing: QualificationName[]
  nextExpiry: { name: QualificationName; until: string } | null
  suspended: { for: 'expiry' | 'person'; because: string | null } | null
}

export interface ToldHeads {
  docs: ToldHead[]
  stages: Partial<Record<DriverStage, number>>
}

/** The whole of one. */
export interface ToldDriver
  extends ToldHead,
    Pick<DriverDetails, 'email' | 'phone' | 'employed' | 'papers' | 'history' | 'checks'> {
  identity: { at: string; reference: string | null } | null
  notice: { at: string; reason: string | null; decidedFrom: string } | null
  providerChecks: boolean
}
