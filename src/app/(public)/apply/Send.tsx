import { sayField } from './say-field'
import type { StepProps } from './step-props'

/** What is still missing, or the button that hands it in. */
export function Send({ application, words, applying }: StepProps) {
  const { missing } = application
  return (
    <>
      {missing.length > 0 ? (
        <>
          <p>{words.missing}</p>
          <ul data-missing={missing.length}>
            {missing.map((field) => (
              <li key={field}>{sayField(field, application, words)}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>{words.complete}</p>
      )}
      <button
        type="button"
        className="wb-form__go"
        disabled={applying.busy || missing.length > 0}
        onClick={() => void applying.act('submit')}
      >
        {words.send}
      </button>
    </>
  )
}
