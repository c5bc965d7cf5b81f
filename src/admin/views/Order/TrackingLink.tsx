import { bilingual, type Words, wordsOf } from '../../words'

const words = bilingual({ page: 'Customer’s tracking page' }, { page: 'Page de suivi du client' })

/** The way to what the customer sees, for those who may know the link. */
export function TrackingLink({ token, locale }: { token: string; locale: Words['locale'] }) {
  const { say } = wordsOf({ language: locale }, words)
  return (
    <a className="wb-link" href={`/track/${encodeURIComponent(token)}`} target="_blank" rel="noreferrer">
      {say('page')} <span aria-hidden="true">↗</span>
    </a>
  )
}
