'use client'
import type { JSONFieldClientProps } from 'payload'
import type { OpeningHours } from '../../../domain/opening/opening-hours'
import { HoursCard } from './HoursCard'
import { SpecialDays } from './SpecialDays'
import { StrandedOrders } from './StrandedOrders'

const SAID = { title: 'title', always: 'always', alwaysExplain: 'alwaysExplain', explain: 'explain' } as const

const ORDINARY: OpeningHours = {
  week: Array.from({ length: 7 }, () => [{ opens: '08:00', closes: '22:00' }]),
  special: [],
}

/** The week of a restaurant or a zone, a row a day, and the days that are different. */
export function HoursField({ path, readOnly, tellsStranded }: JSONFieldClientProps & { tellsStranded: boolean }) {
  return (
    <HoursCard path={path} readOnly={readOnly} said={SAID} begin={ORDINARY}>
      {({ hours, disabled, words, change }) => (
        <>
          {hours && (
            <>
              <h3>{words.say('other')}</h3>
              <p className="field-description">{words.say('otherExplain')}</p>
              <SpecialDays
                days={hours.special}
                words={words}
                disabled={disabled}
                onChange={(special) => change({ ...hours, special })}
              />
            </>
          )}
          {!disabled && tellsStranded && <StrandedOrders hours={hours} />}
        </>
      )}
    </HoursCard>
  )
}
