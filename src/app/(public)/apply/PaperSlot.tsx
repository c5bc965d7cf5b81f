import type { FormEvent } from 'react'
import type { AskedPaper } from '../../../domain/onboarding/paper'
import type { HandedPaper } from '../../../queries/applications'
import { Field } from '../Field'
import type { Applying } from './use-application'
import type { ApplyWords } from './words'

interface Props {
  asked: AskedPaper
  handed: HandedPaper | undefined
  marked: boolean
  words: ApplyWords
  applying: Applying
}

/** One document: what was handed in and what was found of it, and the way to hand in another. */
export function PaperSlot({ asked: { kind, label, expires }, handed, marked, words, applying }: Props) {
  const name = label[words.language]

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const form = event.currentTarget
    const sent = new FormData(form)
    sent.set('kind', kind)
    if (await applying.hand(sent)) form.reset()
  }

  return (
    <form
      className={marked ? 'wb-form__paper wb-form__field--marked' : 'wb-form__paper'}
      aria-label={name}
      onSubmit={(event) => void submit(event)}
    >
      <h3>{name}</h3>
      {handed && (
        <p data-paper={handed.status}>
          {handed.name} – {words.paperStates[handed.status]}
          {handed.reason && <q>{handed.reason}</q>}
        </p>
      )}
      <Field
        name="file"
        type="file"
        label={handed ? words.another : words.file}
        accept="image/jpeg,image/png,image/webp,application/pdf"
        required
      />
      {expires && (
        <Field name="expiresOn" type="date" label={words.expiresOn} defaultValue={handed?.expiresOn ?? ''} required />
      )}
      <button type="submit" className="wb-form__plain" disabled={applying.busy}>
        {words.handIn}
      </button>
    </form>
  )
}
