/** Who looks at papers: two providers with a flow of their own, and ourselves. */
export const IDENTITY_PROVIDERS = ['persona', 'jumio', 'manual'] as const

export type IdentityProvider = (typeof IDENTITY_PROVIDERS)[number]
