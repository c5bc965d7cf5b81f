'use client'
import { useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { DRIVER_STAGE_LABELS, VEHICLE_LABELS } from '../../../../collections/drivers/labels'
import { DRIVER_STAGES, ONBOARDING_STAGES } from '../../../domain/drivers/transitions'
import { NotYet } from '../../components/NotYet'
import { useAsked } from '../../components/use-asked'
import { browserZone, formatTime } from '../../format-time'
import { wordsOf } from '../../words'
import { StagePill } from './StagePill'
import type { ToldHead, ToldHeads } from './told-driver'
import { driverWords, QUALIFICATION_WORDS } from './words'

const FILTERS = ['onboarding', 'expiring', ...DRIVER_STAGES] as const
type Filter = (typeof FILTERS)[number]

const EXPIRING_DAYS = 60

/** Drivers of one stage, those that wait longest first; or those of whom something ends within two months, the soonest first. */
export function DriverList() {
  const { i18n } = useTranslation()
  const { say, label } = wordsOf(i18n, driverWords)
  const [shown, setShown] = useState<Filter>('onboarding')
  const which = shown === 'expiring' ? `endingInDays=${EXPIRING_DAYS}` : `stage=${shown}`
  const { found, problem } = useAsked<ToldHeads>(`/api/drivers/onboarding?${which}&limit=200`)
  const counted = (filter: Filter): number | undefined => {
    if (!found || filter === 'expiring') return undefined
    const stages = filter === 'onboarding' ? ONBOARDING_STAGES : [filter]
    return stages.reduce((sum, stage) => sum + (found.stages[stage] ?? 0), 0)
  }
  return (
    <div className="wb-applications wb-drivers">
      <fieldset className="wb-applications__filters">
        <legend className="wb-unseen">{say('stage')}</legend>
        {FILTERS.map((filter) => (
          <button
            key={filter}
            type="button"
            className="wb-button wb-button--plain"
            aria-pressed={filter === shown}
            onClick={() => setShown(filter)}
          >
            {filter === 'onboarding' || filter === 'expiring' ? say(filter) : label(DRIVER_STAGE_LABELS[filter])}
            {counted(filter) !== undefined && <span className="wb-drivers__count wb-number">{counted(filter)}</span>}
          </button>
        ))}
      </fieldset>
      {(problem || !found) && <NotYet problem={problem} rows={4} label={say('loading')} />}
      {found?.docs.length === 0 && <p className="wb-card wb-empty">{say('none')}</p>}
      <ul>
        {found?.docs.map((driver) => (
          <Line key={driver.id} driver={driver} />
        ))}
      </ul>
    </div>
  )
}

function Line({ driver: { id, name, stage, vehicle, market, since, missing, nextExpiry } }: { driver: ToldHead }) {
  const { say, label, locale } = wordsOf(useTranslation().i18n, driverWords)
  const named = (each: (typeof missing)[number]) => label(QUALIFICATION_WORDS[each])
  return (
    <li className="wb-card">
      <div>
        <h2>
          <a href={`/admin/driver-reviews?id=${id}`}>{name}</a> <StagePill stage={stage} />
        </h2>
        <p className="wb-quiet">
          {[market.name, label(VEHICLE_LABELS[vehicle])].join(' · ')}
          {since && ` · ${say('since', { at: formatTime(since, locale, browserZone()) })}`}
        </p>
      </div>
      <div className="wb-drivers__facts">
        {missing.length > 0 && (
          <p>
            <span className="wb-quiet">{say('missing')}</span> {missing.map(named).join(', ')}
          </p>
        )}
        {nextExpiry && (
          <p>
            <span className="wb-quiet">{say('ends')}</span> {named(nextExpiry.name)}{' '}
            <time className="wb-number" dateTime={nextExpiry.until}>
              {nextExpiry.until}
            </time>
          </p>
        )}
      </div>
    </li>
  )
}
