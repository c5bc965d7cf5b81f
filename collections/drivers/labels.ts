export const VEHICLE_LABELS = {
  motorcycle: { en: 'Motorcycle', fr: 'Moto' },
  car: { en: 'Car', fr: 'Voiture' },
  bicycle: { en: 'Bicycle', fr: 'Vélo' },
} as const

export type Vehicle = keyof typeof VEHICLE_LABELS
