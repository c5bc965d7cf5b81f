import { type InputHTMLAttributes, useId } from 'react'

interface Props extends InputHTMLAttributes<HTMLInputElement> {
  label: string
  hint?: string | undefined
  /** What is to be mended here. */
  marked?: boolean | undefined
}

/** One question of a public form, with its label above and what helps to answer it below. */
export function Field({ label, hint, marked, ...input }: Props) {
  const id = useId()
  return (
    <div className={marked ? 'wb-form__field wb-form__field--marked' : 'wb-form__field'}>
      <label htmlFor={id}>{label}</label>
      <input id={id} {...input} aria-describedby={hint ? `${id}-hint` : undefined} />
      {hint && <small id={`${id}-hint`}>{hint}</small>}
    </div>
  )
}
