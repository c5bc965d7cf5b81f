import type { AddressFormatName } from '../../src/domain/addresses/address-format'
import type { TaxRemitter } from '../../src/domain/ledger/split-order'

export const ADDRESS_FORMAT_LABELS: Readonly<Record<AddressFormatName, { en: string; fr: string }>> = {
  simple: { en: 'Line and city', fr: 'Ligne et ville' },
  us: { en: 'Line, city, state and ZIP code', fr: 'Ligne, ville, État et code ZIP' },
  landmark: { en: 'Line, city, quarter and landmark', fr: 'Ligne, ville, quartier et point de repère' },
}

export const TAX_REMITTER_LABELS: Readonly<Record<TaxRemitter, { en: string; fr: string }>> = {
  platform: { en: 'The platform', fr: 'La plateforme' },
  restaurant: { en: 'The restaurant', fr: 'Le restaurant' },
}
