import { Refusal } from '../kit/refusal'

/** Metrc’s no to one of the objects that were sent, by its place among them. */
export const wrong = (row: number, message: string): Refusal => new Refusal(400, [{ row, message }])

export const refusal = (status: number, message: string): Refusal => new Refusal(status, { Message: message })
