'use client'
import { useTranslation } from '@payloadcms/ui'
import { Card } from '../../components/Card'
import { PageHead } from '../../components/PageHead'
import { Problem } from '../../components/Problem'
import { wordsOf } from '../../words'
import { CityMarket } from './CityMarket'
import { CityState } from './CityState'
import { DayControls } from './DayControls'
import { Happenings } from './Happenings'
import { useCity } from './use-city'
import { cityWords } from './words'

/** The city at a glance and at hand: its state, the day's pace, each market with what can go wrong, and what did. */
export function CityControls() {
  const { say } = wordsOf(useTranslation().i18n, cityWords)
  const { view, problem, change } = useCity()
  return (
    <>
      <PageHead
        title={
          <>
            {say('title')} {view && <CityState view={view} />}
          </>
        }
        quiet={say('explain')}
      />
      <Problem>{problem}</Problem>
      {!view && !problem && <p className="wb-empty">{say('loading')}</p>}
      {view && (
        <div className="wb-city">
          {!view.running && <p className="wb-city__asleep">{say('asleepExplain')}</p>}
          <DayControls wishes={view.wishes} change={change} />
          <ul className="wb-city__markets">
            {view.markets.map((market) => (
              <li key={market.slug}>
                <CityMarket market={market} view={view} change={change} />
              </li>
            ))}
          </ul>
          <p className="wb-quiet">
            {say('since')} {say('noProviders')}
          </p>
          <Card title={say('happenings')}>
            <Happenings view={view} />
          </Card>
        </div>
      )}
    </>
  )
}
