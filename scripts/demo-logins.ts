const MARKETS = ['north-miami', 'douala', 'austin']

/** Who can sign in, as the seed makes them (`api.md`, Demo data). */
export function demoLogins(publicUrl: string): string {
  return [
    `  Panel        ${publicUrl}/admin`,
    `  API          ${publicUrl}/api/restaurants, for instance`,
    '',
    '  Everybody has the password Waybill-demo-1',
    '  platform     admin@demo.test  compliance@demo.test  support@demo.test',
    ...MARKETS.map(
      (market) =>
        `  ${market.padEnd(12)} owner.${market}@demo.test  driver1…20.${market}@demo.test  customer1…50.${market}@demo.test`,
    ),
  ].join('\n')
}
