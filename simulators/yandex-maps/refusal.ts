import { STATUS_CODES } from 'node:http'
import { Refusal } from '../kit/refusal'

/** As both of Yandex's services word it. */
export const refusal = (statusCode: number, message: string): Refusal =>
  new Refusal(statusCode, { statusCode, error: STATUS_CODES[statusCode], message })
