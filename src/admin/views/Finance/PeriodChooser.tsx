import { Link } from '@payloadcms/ui'
import { type Period, PRESETS, presetPeriod } from '../../../domain/finance/period'
import type { FinanceWords } from './words'

interface Props {
  /** Of the page. */
  href: `/admin/${string}`
  period: Period
  /** The market's calendar day. */
  today: string
  /** Whose numbers: what else there is to choose, and how it is called in the address. */
  choice: { name: 'restaurant' | 'market'; value: string; options: readonly { value: string; text: string }[] }
  words: FinanceWords
}

/** Which days, by one touch or by the calendar, and of whom. Works without a script, and every choice has its address. */
export function PeriodChooser({ href, period, today, choice, words: { say } }: Props) {
  const to = (wanted: Period) => `${href}?${new URLSearchParams({ [choice.name]: choice.value, ...wanted })}`
  const isShown = (wanted: Period) => wanted.from === period.from && wanted.to === period.to
  return (
    <section className="wb-card wb-finance-ask" aria-label={say('periods')}>
      <nav aria-label={say('periods')}>
        {PRESETS.map((preset) => {
          const wanted = presetPeriod(preset, today)
          return (
            <Link
              key={preset}
              href={to(wanted)}
              prefetch={false}
              className="wb-dash-chip"
              aria-current={isShown(wanted) ? 'page' : undefined}
            >
              {say(preset)}
            </Link>
          )
        })}
      </nav>
      {/* Another period is another form: a field keeps what was typed into it otherwise. */}
      <form key={`${period.from} ${period.to} ${choice.value}`} className="wb-ledger-ask" action={href}>
        {choice.options.length > 1 ? (
          <label>
            {say(choice.name)}
            <select name={choice.name} defaultValue={choice.value}>
              {choice.options.map(({ value, text }) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
            </select>
          </label>
        ) : (
          <input type="hidden" name={choice.name} value={choice.value} />
        )}
        <label>
          {say('from')}
          <input type="date" name="from" required defaultValue={period.from} />
        </label>
        <label>
          {say('to')}
          <input type="date" name="to" required defaultValue={period.to} />
        </label>
        <button type="submit" className="wb-button wb-button--primary">
          {say('show')}
        </button>
      </form>
    </section>
  )
}
