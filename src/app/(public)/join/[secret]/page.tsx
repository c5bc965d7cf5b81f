import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { boundApp } from '../../../../commands/app'
import { findInvitation } from '../../../../commands/invitations/invitation'
import { WaybillError } from '../../../../domain/errors'
import { localeOf } from '../../../../http/locale'
import { FormPage } from '../../FormPage'
import { fill } from '../../fill'
import { Join } from './Join'
import { JOIN_WORDS } from './words'

interface Props {
  params: Promise<{ secret: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = JOIN_WORDS[localeOf({ headers: await headers() })]
  const { restaurant = '' } = (await invitationOf((await params).secret)) ?? {}
  return { title: fill(words.title, { restaurant }) }
}

/** `/join/:secret`: an invitation to work for a restaurant, for whoever holds the link. */
export default async function JoinPage({ params }: Props) {
  const { secret } = await params
  const locale = localeOf({ headers: await headers() })
  const words = JOIN_WORDS[locale]
  const found = await invitationOf(secret)
  const names = { restaurant: found?.restaurant ?? '' }
  return (
    <FormPage
      title={fill(words.title, names)}
      lead={found?.state === 'open' ? fill(words.lead[found.role], names) : words.closed[found?.state ?? 'unknown']}
    >
      {found?.state === 'open' && <Join secret={secret} email={found.email} words={words} locale={locale} />}
    </FormPage>
  )
}

async function invitationOf(secret: string) {
  const { db, clock } = boundApp()
  try {
    return await findInvitation(db, secret, clock.real())
  } catch (error) {
    if (error instanceof WaybillError && error.code === 'not_found') return undefined
    throw error
  }
}
