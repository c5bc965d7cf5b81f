import { type FormEvent, useId, useState } from 'react'
import type { ApplyChoices } from '../../../queries/apply-choices'
import { AccountFields, accountIn } from '../AccountFields'
import { useReady } from '../use-ready'
import type { Applying } from './use-application'
import type { ApplyWords } from './words'

interface Props {
  choices: ApplyChoices
  words: ApplyWords
  applying: Applying
  /** Whoever is signed in needs no account more. */
  signedIn: boolean
}

/** Opens an account with an application, or finds the one that was begun. */
export function Begin({ choices, words, applying, signedIn }: Props) {
  const id = useId()
  const ready = useReady()
  const [known, setKnown] = useState(false)

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const { fullName, email, password } = accountIn(form)
    if (known) await applying.signIn(email, password)
    else await applying.begin(String(form.get('market')), signedIn ? undefined : { fullName, email, password })
  }

  return (
    <form className="wb-form__card" onSubmit={(event) => void submit(event)}>
      <h2>{known ? words.resume : words.begin}</h2>
      {!known && (
        <div className="wb-form__field">
          <label htmlFor={id}>{words.market}</label>
          <select id={id} name="market" required>
            {choices.markets.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      {!signedIn && <AccountFields key={String(known)} words={words} known={known} />}
      <button type="submit" className="wb-form__go" disabled={applying.busy || !ready}>
        {known ? words.signIn : words.beginNow}
      </button>
      {!signedIn && (
        <button type="button" className="wb-form__plain" onClick={() => setKnown(!known)}>
          {known ? words.isNew : words.isKnown}
        </button>
      )}
    </form>
  )
}
