import { Refusal } from '../kit/refusal'

/** As Persona says no: JSON:API, a title and what is wrong. */
export function refusal(status: number, title: string, details: string): Refusal {
  return new Refusal(status, { errors: [{ title, details }] })
}
