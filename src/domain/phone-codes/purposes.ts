/**
 * What a code by text proves a telephone for (ORD-3, SEC-4): a guest's own orders, signing in to the account that has it, or that it is the
 * signed-in person's.
 */
export const PHONE_CODE_PURPOSES = ['guest', 'login', 'verify-phone'] as const

export type PhoneCodePurpose = (typeof PHONE_CODE_PURPOSES)[number]
