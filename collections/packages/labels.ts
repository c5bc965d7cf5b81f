import type { PackageStatus } from '../../src/domain/track-and-trace/package'
import type { TraceUnit } from '../../src/domain/track-and-trace/unit'

type Labels<Key extends string> = Readonly<Record<Key, { en: string; fr: string }>>

export const TRACE_UNIT_LABELS: Labels<TraceUnit> = {
  each: { en: 'Each', fr: 'Pièce' },
  grams: { en: 'Grams', fr: 'Grammes' },
  ounces: { en: 'Ounces', fr: 'Onces' },
  milligrams: { en: 'Milligrams', fr: 'Milligrammes' },
  pounds: { en: 'Pounds', fr: 'Livres' },
}

export const PACKAGE_STATUS_LABELS: Labels<PackageStatus> = {
  active: { en: 'May be sold', fr: 'Peut être vendu' },
  on_hold: { en: 'On hold', fr: 'Suspendu' },
}
