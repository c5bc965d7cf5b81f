/** Why a provider will not send a text: the number, what its owner or the country allows, or how we are set up. */
export const TEXT_REFUSALS = ['number', 'not_mobile', 'opted_out', 'region', 'misconfigured', 'other'] as const

export type TextRefusal = (typeof TEXT_REFUSALS)[number]

/** Those that lie with the number: asking again will not help its owner. */
export const NUMBER_REFUSALS: readonly TextRefusal[] = ['number', 'not_mobile', 'opted_out', 'region']
