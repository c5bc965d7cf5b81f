import type { Metadata } from 'next'
import { cookies, headers } from 'next/headers'
import { BRAND } from '../../../admin/brand'
import { boundApp } from '../../../commands/app'
import { findPrincipal } from '../../../http/authenticate'
import { localeOf } from '../../../http/locale'
import { PANEL_COOKIE } from '../../../http/session-cookies'
import { findApplyChoices } from '../../../queries/apply-choices'
import { ApplyView } from './ApplyView'
import { APPLY_WORDS } from './words'

export async function generateMetadata(): Promise<Metadata> {
  return { title: `${APPLY_WORDS[localeOf({ headers: await headers() })].title} · ${BRAND.name}` }
}

/** `/apply`: where a restaurant asks to be taken in (MER-1). Saved step by step, and found again by signing in. */
export default async function ApplyPage() {
  const locale = localeOf({ headers: await headers() })
  const token = (await cookies()).get(PANEL_COOKIE)?.value
  const signedIn = (token && (await findPrincipal(token))?.role) === 'owner'
  return <ApplyView choices={await findApplyChoices(boundApp().db, locale)} signedIn={signedIn} locale={locale} />
}
