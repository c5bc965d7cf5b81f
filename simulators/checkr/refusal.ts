import { Refusal } from '../kit/refusal'

/** Checkr's no: one sentence, or a list of what is wrong with the fields. */
export const refusal = (status: number, ...errors: string[]): Refusal =>
  new Refusal(status, errors.length === 1 ? { error: errors[0] } : { errors })
