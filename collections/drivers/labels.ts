import type { DriverPaperKind } from '../../src/domain/drivers/driver-papers'
import type { DriverStage } from '../../src/domain/drivers/transitions'
import type { Vehicle } from '../../src/domain/drivers/vehicle'

export type { Vehicle } from '../../src/domain/drivers/vehicle'

type Labels<Key extends string> = Readonly<Record<Key, { en: string; fr: string }>>

export const VEHICLE_LABELS: Labels<Vehicle> = {
  motorcycle: { en: 'Motorcycle', fr: 'Moto' },
  car: { en: 'Car', fr: 'Voiture' },
  bicycle: { en: 'Bicycle', fr: 'Vélo' },
}

export const DRIVER_STAGE_LABELS: Labels<DriverStage> = {
  applied: { en: 'Applied', fr: 'Candidat' },
  documents: { en: 'Papers handed in', fr: 'Pièces remises' },
  identity_passed: { en: 'Identity proved', fr: 'Identité prouvée' },
  background_pending: { en: 'Background check under way', fr: 'Contrôle en cours' },
  review: { en: 'To be decided', fr: 'À décider' },
  active: { en: 'Active', fr: 'Actif' },
  suspended: { en: 'Suspended', fr: 'Suspendu' },
  rejected: { en: 'Rejected', fr: 'Rejeté' },
}

export const DRIVER_PAPER_LABELS: Labels<DriverPaperKind> = {
  driving_licence: { en: 'Driving licence', fr: 'Permis de conduire' },
  insurance: { en: 'Insurance', fr: 'Assurance' },
  registration: { en: 'Registration', fr: 'Carte grise' },
  maintenance: { en: 'Maintenance', fr: 'Entretien' },
}
