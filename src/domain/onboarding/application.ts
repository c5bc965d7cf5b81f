import type { OpeningHours } from '../opening/opening-hours'
import { type AskedPaper, type Paper, paperState, papersAsked } from './paper'

/** What somebody tells of a restaurant and its business; what was not told yet is absent. */
export interface ApplicationDetails {
  readonly name?: string | undefined
  readonly cuisine?: string | undefined
  /** Short names of what will be sold. */
  readonly categories?: readonly string[] | undefined
  readonly addressLine?: string | undefined
  readonly city?: string | undefined
  /** Degrees, WGS 84. */
  readonly lat?: number | undefined
  readonly lng?: number | undefined
  readonly phone?: string | undefined
  readonly email?: string | undefined
  readonly legalName?: string | undefined
  readonly registrationNumber?: string | undefined
  readonly taxNumber?: string | undefined
  readonly ownerName?: string | undefined
  readonly hours?: OpeningHours | undefined
}

type DetailField = keyof ApplicationDetails

/** What an application is never without. The pin stands for both of its numbers. */
const NEEDED: readonly DetailField[] = [
  'name',
  'categories',
  'addressLine',
  'city',
  'lat',
  'phone',
  'email',
  'legalName',
  'registrationNumber',
  'taxNumber',
  'ownerName',
  'hours',
]

/** What must still be told or handed in before an application can be looked at: names of details, `papers.<kind>`. */
export function missingOf(
  details: ApplicationDetails,
  { asked, papers, today }: { asked: readonly AskedPaper[]; papers: readonly Paper[]; today: string },
): string[] {
  const told = NEEDED.filter((field) => isMissing(details, field))
  const lacking = papersAsked(asked, details.categories ?? []).filter(({ kind }) =>
    ['missing', 'refused', 'expired'].includes(
      paperState(
        papers.find((paper) => paper.kind === kind),
        today,
      ),
    ),
  )
  return [...told, ...lacking.map(({ kind }) => `papers.${kind}`)]
}

function isMissing(details: ApplicationDetails, field: DetailField): boolean {
  if (field === 'hours') return !details.hours?.week.some((spans) => spans.length > 0)
  const value = details[field]
  return value === undefined || (Array.isArray(value) && value.length === 0)
}

/** A short name for an address of the web: `Chez Wou’ri & Fils` is `chez-wou-ri-fils`. */
export function slugOfName(name: string): string {
  const slug = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
  return slug.slice(0, 60) || 'restaurant'
}
