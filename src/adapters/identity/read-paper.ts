import type { IdentityPaper } from '../../domain/identity-checks/finding'

const PAPERS: Readonly<Record<string, IdentityPaper>> = {
  // Persona’s `identification-class`.
  pp: 'passport',
  dl: 'driving_licence',
  id: 'id_card',
  rp: 'residence_permit',
  // Jumio’s `type`.
  PASSPORT: 'passport',
  DRIVING_LICENSE: 'driving_licence',
  ID_CARD: 'id_card',
  RESIDENCE_PERMIT: 'residence_permit',
}

/** @returns `other` for a paper that we have no word for, null where none was told */
export function paperOf(told: string | null | undefined): IdentityPaper | null {
  return told ? (PAPERS[told] ?? 'other') : null
}

/** A calendar day as YYYY-MM-DD, or null for what is none: a guess at a date of birth would decide over people. */
export function dayOf(told: unknown): string | null {
  if (typeof told !== 'string') return null
  const day = told.slice(0, 10)
  const at = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === day ? day : null
}

/** First and last name in one; null where neither was told. */
export function nameOf(...parts: (string | null | undefined)[]): string | null {
  const told = parts.filter((part) => part?.trim())
  return told.length > 0 ? told.join(' ') : null
}
