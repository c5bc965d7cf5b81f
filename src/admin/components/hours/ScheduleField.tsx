'use client'
import type { JSONFieldClientProps } from 'payload'
import type { OpeningHours } from '../../../domain/opening/opening-hours'
import { HoursCard } from './HoursCard'

const BREAKFAST: OpeningHours = {
  week: Array.from({ length: 7 }, () => [{ opens: '06:00', closes: '11:00' }]),
  special: [],
}

const SAID = {
  product: { title: 'sold', always: 'soldAlways', alwaysExplain: 'soldAlwaysExplain', explain: 'soldExplain' },
  group: { title: 'asked', always: 'askedAlways', alwaysExplain: 'askedAlwaysExplain', explain: 'askedExplain' },
} as const

/** When a product is sold, or the answers of an option group are served: a week of times, and the season in which they hold. */
export function ScheduleField({ path, readOnly, of }: JSONFieldClientProps & { of: keyof typeof SAID }) {
  return (
    <HoursCard path={path} readOnly={readOnly} said={SAID[of]} begin={BREAKFAST}>
      {({ hours, disabled, words, change }) =>
        hours && (
          <div className="wb-hours__season">
            {(['from', 'until'] as const).map((end) => (
              <label key={end}>
                {words.say(end)}
                <input
                  type="date"
                  value={hours[end] ?? ''}
                  disabled={disabled}
                  onChange={({ target }) => change({ ...hours, [end]: target.value || undefined })}
                />
              </label>
            ))}
          </div>
        )
      }
    </HoursCard>
  )
}
