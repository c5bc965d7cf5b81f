'use client'
import { useTranslation } from '@payloadcms/ui'
import { NotYet } from '../../components/NotYet'
import { useAsked } from '../../components/use-asked'
import { wordsOf } from '../../words'
import { type Provider, ProviderRow } from './ProviderRow'
import { integrationWords } from './words'

/** Every port with its providers, in the order in which they are asked. */
export function PortList() {
  const words = wordsOf(useTranslation().i18n, integrationWords)
  const { say } = words
  const { found, problem } = useAsked<{ docs: Provider[] }>('/api/integrations')
  if (problem || !found) return <NotYet problem={problem} rows={4} label={say('loading')} />
  const { docs } = found
  return (
    <div className="wb-ports">
      {[...new Set(docs.map(({ port }) => port))].map((port) => (
        <article key={port} className="wb-card">
          <h2>{say(port)}</h2>
          <p className="wb-quiet">{say(`${port}_explain`)}</p>
          <ul>
            {docs
              .filter((provider) => provider.port === port)
              .map((provider) => (
                <ProviderRow key={provider.adapter} provider={provider} words={words} />
              ))}
          </ul>
        </article>
      ))}
    </div>
  )
}
