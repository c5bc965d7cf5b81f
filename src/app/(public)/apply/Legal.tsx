import type { FormEvent } from 'react'
import { Field } from '../Field'
import type { StepProps } from './step-props'

const ASKED = ['legalName', 'registrationNumber', 'taxNumber', 'ownerName'] as const

/** Who stands behind it. */
export function Legal({ application: { details, fields }, words, applying, next }: StepProps) {
  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const told = ASKED.map((field) => [field, String(form.get(field) ?? '').trim() || null] as const)
    if (await applying.save(Object.fromEntries(told))) next()
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      {ASKED.map((field) => (
        <Field
          key={field}
          name={field}
          label={words.fields[field] ?? field}
          defaultValue={details[field]}
          maxLength={60}
          marked={fields.includes(field)}
        />
      ))}
      <p className="wb-form__hint">{words.payoutsLater}</p>
      <button type="submit" className="wb-form__go" disabled={applying.busy}>
        {words.next}
      </button>
    </form>
  )
}
