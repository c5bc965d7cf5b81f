import { type FormEvent, useState } from 'react'
import type { Span } from '../../../domain/opening/opening-hours'
import type { StepProps } from './step-props'

const ORDINARY: Span = { opens: '08:00', closes: '22:00' }
const WEEK: readonly (readonly Span[])[] = Array.from({ length: 7 }, () => [ORDINARY])

/** When it is open, one time a day: several, and days that are different, are the form's of the restaurant later. */
export function Hours({ application: { details }, words, applying, next }: StepProps) {
  const [week, setWeek] = useState(details.hours?.week ?? WEEK)
  const set = (day: number, spans: readonly Span[]) => setWeek(week.map((known, at) => (at === day ? spans : known)))

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    if (await applying.save({ hours: { week, special: details.hours?.special ?? [] } })) next()
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <p className="wb-form__hint">{words.hoursHint}</p>
      {week.map((spans, day) => {
        const [first] = spans
        const name = words.days[day] ?? ''
        return (
          <fieldset key={name} className="wb-form__day">
            <legend className="wb-form__unseen">{name}</legend>
            <label>
              <input
                type="checkbox"
                checked={first !== undefined}
                onChange={({ target }) => set(day, target.checked ? [ORDINARY] : [])}
              />
              {name}
            </label>
            {first ? (
              (['opens', 'closes'] as const).map((end) => (
                <input
                  key={end}
                  type="time"
                  aria-label={`${name}: ${words[end]}`}
                  value={first[end]}
                  required
                  onChange={({ target }) => set(day, [{ ...first, [end]: target.value }, ...spans.slice(1)])}
                />
              ))
            ) : (
              <span>{words.closed}</span>
            )}
          </fieldset>
        )
      })}
      <button type="submit" className="wb-form__go" disabled={applying.busy}>
        {words.next}
      </button>
    </form>
  )
}
