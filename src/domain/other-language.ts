/** What is named in one language only is called that in both: an owner who writes French alone still has a menu in English. */
export function otherLanguage(language: 'en' | 'fr'): 'en' | 'fr' {
  return language === 'en' ? 'fr' : 'en'
}
