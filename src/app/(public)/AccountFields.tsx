import { Field } from './Field'

interface Props {
  words: { fullName: string; email: string; password: string; passwordHint: string }
  /** Whoever has an account tells no name. */
  known?: boolean
  /** The only address that is taken. */
  email?: string | null
}

/** Who somebody is: of a new account, or of one that there is. */
export function AccountFields({ words, known = false, email }: Props) {
  return (
    <>
      {!known && <Field name="fullName" label={words.fullName} autoComplete="name" maxLength={100} required />}
      <Field
        name="email"
        type="email"
        label={words.email}
        autoComplete="email"
        maxLength={200}
        required
        {...(email && { defaultValue: email, readOnly: true })}
      />
      <Field
        name="password"
        type="password"
        label={words.password}
        hint={known ? undefined : words.passwordHint}
        autoComplete={known ? 'current-password' : 'new-password'}
        minLength={known ? 1 : 8}
        maxLength={200}
        required
      />
    </>
  )
}

/** The fields above, as the API takes an account. */
export function accountIn(form: FormData): { fullName: string; email: string; password: string } {
  const text = (name: string) => String(form.get(name) ?? '')
  return { fullName: text('fullName').trim(), email: text('email').trim(), password: text('password') }
}
