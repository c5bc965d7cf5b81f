import { panelTranslations, type Word } from './translations'

export interface Words<Key extends string = Word> {
  locale: 'en' | 'fr'
  /** The sentence of a key in the panel's language, `{{name}}` replaced. */
  say(key: Key, values?: Readonly<Record<string, string | number>>): string
  /** The text of a label in both languages. */
  label(label: { en: string; fr: string }): string
}

/** The sentences of one view in both languages, by key. A view keeps them in its own `words.ts`. */
export interface Bilingual<Key extends string> {
  readonly en: Readonly<Record<Key, string>>
  readonly fr: Readonly<Record<Key, string>>
}

/** Both languages of a view's words; a key that misses in one does not compile. */
export function bilingual<Key extends string>(
  en: Record<Key, string>,
  fr: Record<NoInfer<Key>, string>,
): Bilingual<Key> {
  return { en, fr }
}

const shared: Bilingual<Word> = { en: panelTranslations.en.waybill, fr: panelTranslations.fr.waybill }

/** The words shared by all of the panel, in the language that Payload found out; good on the server and in the browser. */
export function wordsOf(i18n: { language: string }): Words
/** The words of one view. */
export function wordsOf<Key extends string>(i18n: { language: string }, of: Bilingual<Key>): Words<Key>
export function wordsOf({ language }: { language: string }, of: Bilingual<string> = shared): Words<string> {
  const locale = language === 'fr' ? 'fr' : 'en'
  return {
    locale,
    say: (key, values = {}) =>
      (of[locale][key] ?? key).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? '')),
    label: (label) => label[locale],
  }
}
