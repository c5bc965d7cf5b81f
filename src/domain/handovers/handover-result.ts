/** What came of it when goods were to change hands: `refused` by the rules, to be tried again; `failed`: they go back. */
export const HANDOVER_RESULTS = ['completed', 'refused', 'failed', 'returned'] as const
export type HandoverResult = (typeof HANDOVER_RESULTS)[number]
