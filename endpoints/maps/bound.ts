import { boundCalls } from '../../src/http/bound-calls'

/** So many questions of one address in this time: faster than anybody types, and what providers charge for has an end. */
export const boundQuestions = boundCalls({ points: 60, seconds: 30 })
