import { CODE_SECONDS } from './code-terms'

const MINUTES = CODE_SECONDS / 60

/** All of it in the alphabet of GSM 03.38, so that it is one text and not three: no typographic apostrophe. */
const TEXTS = {
  en: (code: string, brand: string) =>
    `${code} is your ${brand} code. It works for ${MINUTES} minutes. Never give it to anybody, us included.`,
  fr: (code: string, brand: string) =>
    `${code} est votre code ${brand}. Il est valable ${MINUTES} minutes. Ne le donnez à personne, pas à nous non plus.`,
}

/** What arrives at the telephone. The code comes first: it is what a locked screen shows. */
export function codeText(locale: 'en' | 'fr', { code, brand }: { code: string; brand: string }): string {
  return TEXTS[locale](code, brand)
}
