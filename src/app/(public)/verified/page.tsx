import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { localeOf } from '../../../http/locale'
import { FormPage } from '../FormPage'
import { VERIFIED_WORDS } from './words'

export async function generateMetadata(): Promise<Metadata> {
  return { title: VERIFIED_WORDS[localeOf({ headers: await headers() })].title }
}

/** `/verified`: where a provider’s pages send a person back to. What the address says is theirs and no result, so nothing of it is read. */
export default async function VerifiedPage() {
  const { title, lead } = VERIFIED_WORDS[localeOf({ headers: await headers() })]
  return (
    <FormPage title={title} lead={lead}>
      {null}
    </FormPage>
  )
}
