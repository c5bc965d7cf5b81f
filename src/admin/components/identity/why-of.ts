import { CHECK_REASONS } from '../../../domain/identity-checks/judge-finding'
import { identityWords } from '../../views/IdentityReview/words'
import { wordsOf } from '../../words'

/** Why a check stands where it stands: a code in words, or what somebody wrote. */
export function whyOf(reason: string | null, i18n: { language: string }): string | null {
  const code = CHECK_REASONS.find((each) => each === reason)
  return code ? wordsOf(i18n, identityWords).say(`why_${code}`) : reason
}
