const NO_CONNECTION = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

/** Why a call got no answer: the code of the network's error, else the name of what broke it off. */
export function whyNoAnswer(error: unknown): string {
  const { cause, name } = error as Error & { cause?: { code?: string } }
  return String(cause?.code ?? name)
}

/** No connection was made, so nobody heard it. Anything else that goes wrong may have gone wrong after it was heard. */
export const neverLeft = (error: unknown): boolean => NO_CONNECTION.has(whyNoAnswer(error))
