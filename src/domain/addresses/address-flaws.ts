import {
  ADDRESS_FORMATS,
  ADDRESS_PARTS,
  type AddressFormatName,
  type AddressPart,
  type AddressParts,
} from './address-format'

export interface AddressFlaw {
  readonly path: AddressPart
  readonly flaw: 'missing' | 'malformed'
}

/** What an address lacks for a market, in the order in which its parts are asked; empty: nothing. */
export function addressFlaws(name: AddressFormatName, address: AddressParts): AddressFlaw[] {
  const { required, patterns } = ADDRESS_FORMATS[name]
  const needed: ReadonlySet<AddressPart> = new Set(required)
  return ADDRESS_PARTS.flatMap((path): AddressFlaw[] => {
    const given = address[path]?.trim() ?? ''
    if (given === '') return needed.has(path) ? [{ path, flaw: 'missing' }] : []
    const pattern: RegExp | undefined = (patterns as Partial<Record<AddressPart, RegExp>>)[path]
    return pattern && !pattern.test(given) ? [{ path, flaw: 'malformed' }] : []
  })
}
