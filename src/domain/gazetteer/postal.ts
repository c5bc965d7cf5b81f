/** State and one ZIP code of each town of the gazetteer, where there are such. */
export const POSTAL: Readonly<Record<string, { readonly region: string; readonly postalCode: string }>> = {
  'North Miami': { region: 'FL', postalCode: '33161' },
  'Biscayne Park': { region: 'FL', postalCode: '33161' },
  'North Miami Beach': { region: 'FL', postalCode: '33162' },
  'Miami Gardens': { region: 'FL', postalCode: '33169' },
  Austin: { region: 'TX', postalCode: '78704' },
  'Round Rock': { region: 'TX', postalCode: '78664' },
}
