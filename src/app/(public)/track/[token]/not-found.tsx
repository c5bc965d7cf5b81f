import { headers } from 'next/headers'
import { localeOf } from '../../../../http/locale'
import { Brand } from '../../Brand'
import { TRACK_WORDS } from './words'

export default async function NotFound() {
  const words = TRACK_WORDS[localeOf({ headers: await headers() })]
  return (
    <main className="wb-track">
      <header className="wb-track__top">
        <Brand />
      </header>
      <section className="wb-track__now">
        <h1>{words.unknown}</h1>
        <p>{words.unknownExplain}</p>
      </section>
    </main>
  )
}
