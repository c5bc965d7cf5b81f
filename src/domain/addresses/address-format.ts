import { US_STATES } from './us-states'

/** What an address is made of besides its pin. `region` is a state or province. */
export const ADDRESS_PARTS = ['line1', 'quarter', 'landmark', 'city', 'region', 'postalCode'] as const

export type AddressPart = (typeof ADDRESS_PARTS)[number]

export type AddressParts = Readonly<Partial<Record<AddressPart, string | null>>>

export interface AddressFormat {
  readonly required: readonly AddressPart[]
  /** What a part must look like, where it is given. */
  readonly patterns: Readonly<Partial<Record<AddressPart, RegExp>>>
}

/**
 * How people of a market say where they live (MKT-5): in the United States by state and ZIP code (ZIP+4 too); where streets carry no
 * numbers, as in Cameroon, by quarter and landmark beside the pin; anywhere else by a line and a city.
 */
export const ADDRESS_FORMATS = {
  simple: { required: ['line1', 'city'], patterns: {} },
  us: {
    required: ['line1', 'city', 'region', 'postalCode'],
    patterns: { region: new RegExp(`^(?:${US_STATES.join('|')})$`, 'i'), postalCode: /^\d{5}(?:-\d{4})?$/ },
  },
  landmark: { required: ['line1', 'city', 'quarter', 'landmark'], patterns: {} },
} as const satisfies Record<string, AddressFormat>

export type AddressFormatName = keyof typeof ADDRESS_FORMATS
