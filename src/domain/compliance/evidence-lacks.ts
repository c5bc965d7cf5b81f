import type { EvidenceLack } from './decision'
import type { Evidence } from './facts'
import type { HandoverTerms } from './rule'

/**
 * What is missing at a door. Whether the person is of age is not among it: a document that says no is a refusal and nothing that could still
 * be shown.
 */
export function evidenceLacks(terms: HandoverTerms, evidence: Evidence | null): EvidenceLack[] {
  const { idCheck = null, signature = false, photo = false, code = false } = evidence ?? {}
  const has: Readonly<Record<EvidenceLack, boolean>> = {
    id_check: !terms.idCheck || idCheck !== null,
    valid_document: !terms.idCheck || idCheck?.expired === false,
    name_match: !terms.idCheck || idCheck?.nameMatches === true,
    signature: !terms.signature || signature,
    photo: !terms.photo || photo,
    code: !terms.code || code,
  }
  return (Object.keys(has) as EvidenceLack[]).filter((lack) => !has[lack])
}
