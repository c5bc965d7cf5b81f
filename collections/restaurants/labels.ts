import type { RestaurantStage } from '../../src/domain/onboarding/transitions'

export const STAGE_LABELS: Readonly<Record<RestaurantStage, { en: string; fr: string }>> = {
  preparing: { en: 'Preparing', fr: 'En préparation' },
  live: { en: 'Live', fr: 'En ligne' },
  suspended: { en: 'Suspended', fr: 'Suspendu' },
}
