import type { ApplyChoices } from '../../../queries/apply-choices'
import type { Applying, ToldApplication } from './use-application'
import type { ApplyWords } from './words'

/** What each page of the questions is given. */
export interface StepProps {
  application: ToldApplication
  choices: ApplyChoices
  words: ApplyWords
  applying: Applying
  locale: 'en' | 'fr'
  next(): void
}
