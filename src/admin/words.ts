import { panelTranslations, type Word } from './translations'

export interface Words {
  locale: 'en' | 'fr'
  /** The sentence of a key in the panel's language, `{{name}}` replaced. */
  say(key: Word, values?: Readonly<Record<string, string | number>>): string
  /** The text of a label in both languages. */
  label(label: { en: string; fr: string }): string
}

/** The panel's words in the language that Payload found out; good on the server and in the browser. */
export function wordsOf({ language }: { language: string }): Words {
  const locale = language === 'fr' ? 'fr' : 'en'
  const words = panelTranslations[locale].waybill
  return {
    locale,
    say: (key, values = {}) => words[key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? '')),
    label: (label) => label[locale],
  }
}
