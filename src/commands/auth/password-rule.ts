/** Shorter passwords are refused; longer ones than this are no password but an attack on the hash. */
export const MIN_PASSWORD_LENGTH = 8
export const MAX_PASSWORD_LENGTH = 200
