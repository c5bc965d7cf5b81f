import { sayField } from './say-field'
import type { Applying, ToldApplication } from './use-application'
import type { ApplyWords } from './words'

interface Props {
  application: ToldApplication
  words: ApplyWords
  applying: Applying
}

/** Where the application is, what was answered to it, and what can be done about it as a whole. */
export function State({ application, words, applying }: Props) {
  const { status, message, fields, restaurantId } = application
  if (status === 'draft') return null
  const withdrawable = status === 'submitted' || status === 'changes_requested'
  return (
    <section className={`wb-form__card wb-form__state wb-form__state--${status}`} aria-live="polite">
      <h2 data-status={status}>{words.states[status]}</h2>
      <p>{words.stateDetails[status]}</p>
      {message && <blockquote>{message}</blockquote>}
      {fields.length > 0 && (
        <ul>
          {fields.map((field) => (
            <li key={field}>{sayField(field, application, words)}</li>
          ))}
        </ul>
      )}
      {status === 'approved' && restaurantId && (
        <a className="wb-form__go" href={`/admin/collections/restaurants/${restaurantId}`}>
          {words.toRestaurant}
        </a>
      )}
      {status === 'refused' && (
        <button
          type="button"
          className="wb-form__go"
          disabled={applying.busy}
          onClick={() => void applying.act('reopen')}
        >
          {words.reopen}
        </button>
      )}
      {withdrawable && (
        <details>
          <summary>{words.withdraw}</summary>
          <p>{words.withdrawExplain}</p>
          <button type="button" className="wb-form__plain" onClick={() => void applying.act('withdraw')}>
            {words.withdrawYes}
          </button>
        </details>
      )}
    </section>
  )
}
