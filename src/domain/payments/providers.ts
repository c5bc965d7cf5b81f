/** Who moves money outside: each has its clearing account and its stand-in in `simulators/`. */
export const PROVIDERS = ['stripe', 'campay', 'noupay'] as const

export type Provider = (typeof PROVIDERS)[number]
