'use client'
import { EDITABLE } from '../../../domain/onboarding/transitions'
import type { ApplyChoices } from '../../../queries/apply-choices'
import { FormPage } from '../FormPage'
import { Begin } from './Begin'
import { State } from './State'
import { Steps } from './Steps'
import { useApplication } from './use-application'
import { APPLY_WORDS } from './words'

interface Props {
  choices: ApplyChoices
  /** Whether an owner is signed in here. */
  signedIn: boolean
  locale: 'en' | 'fr'
}

/** The page of who wants to sell here: beginning, the steps, and what became of it. */
export function ApplyView({ choices, signedIn, locale }: Props) {
  const words = APPLY_WORDS[locale]
  const applying = useApplication({ signedIn, locale, words })
  const { application, problem } = applying
  return (
    <FormPage title={words.title} lead={words.lead}>
      {problem && (
        <p role="alert" className="wb-form__problem">
          {problem}
        </p>
      )}
      {application === undefined && (
        <p className="wb-form__card" aria-busy="true">
          {words.loading}
        </p>
      )}
      {application === null && <Begin choices={choices} words={words} applying={applying} signedIn={signedIn} />}
      {application && <State application={application} words={words} applying={applying} />}
      {application && EDITABLE.includes(application.status) && (
        <Steps application={application} choices={choices} words={words} applying={applying} locale={locale} />
      )}
      <footer className="wb-track__note">{words.privacy}</footer>
    </FormPage>
  )
}
