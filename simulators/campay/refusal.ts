import { Refusal } from '../kit/refusal'

/** CamPay's no. Which status goes with which code is not documented; 400 for a request that is not right. */
export const refusal = (status: number, code: string | null, message: string): Refusal =>
  new Refusal(status, { message, ...(code && { error_code: code }) })
