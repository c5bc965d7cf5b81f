interface Words {
  title: string
  lead: string
}

export const VERIFIED_WORDS: Readonly<Record<'en' | 'fr', Words>> = {
  en: {
    title: 'Thank you',
    lead: 'You may close this page and go back to the app. It tells you the result as soon as it is there, which takes a few minutes at most; where a person has to look, a little longer.',
  },
  fr: {
    title: 'Merci',
    lead: 'Vous pouvez fermer cette page et revenir à l’application. Elle vous dit le résultat dès qu’il est là, en quelques minutes au plus ; un peu plus tard si une personne doit regarder.',
  },
}
