import type { Words } from './attribute'
import type { AttributeProblem, ProblemCode } from './problem'

const SENTENCES: Readonly<Record<ProblemCode, Words>> = {
  missing: { en: 'This is needed.', fr: 'Cette valeur est obligatoire.' },
  unknown: { en: 'This category has no such attribute.', fr: 'Cette catégorie n’a pas cet attribut.' },
  wrong_kind: { en: 'This is not what is asked for here.', fr: 'Ce n’est pas ce qui est demandé ici.' },
  not_offered: { en: 'This choice does not exist (any more).', fr: 'Ce choix n’existe pas (ou plus).' },
  one_only: { en: 'Only one can be chosen.', fr: 'Un seul choix est possible.' },
  too_small: { en: 'At least {{bound}}.', fr: 'Au moins {{bound}}.' },
  too_large: { en: 'At most {{bound}}.', fr: 'Au plus {{bound}}.' },
  too_short: { en: 'At least {{bound}} characters.', fr: 'Au moins {{bound}} caractères.' },
  too_long: { en: 'At most {{bound}} characters.', fr: 'Au plus {{bound}} caractères.' },
  too_few: { en: 'Choose at least {{bound}}.', fr: 'Choisissez-en au moins {{bound}}.' },
  too_many: { en: 'Choose at most {{bound}}.', fr: 'Choisissez-en au plus {{bound}}.' },
  bad_key: {
    en: 'Small letters, digits and underscores, a letter first.',
    fr: 'Des minuscules, des chiffres et des tirets bas, une lettre d’abord.',
  },
  key_twice: { en: 'This name is taken.', fr: 'Ce nom est déjà pris.' },
  no_label: { en: 'This needs words in both languages.', fr: 'Il faut un texte dans les deux langues.' },
  no_choices: { en: 'There is nothing to choose from.', fr: 'Il n’y a rien à choisir.' },
  bounds_crossed: { en: 'The least is more than the most.', fr: 'Le minimum dépasse le maximum.' },
  not_filterable: { en: 'Nobody can filter by a document.', fr: 'On ne peut pas filtrer par un document.' },
}

/** A problem as a sentence for whoever can mend it. */
export function tellProblem(problem: AttributeProblem, locale: 'en' | 'fr'): string {
  const bound = 'min' in problem ? problem.min : 'max' in problem ? problem.max : undefined
  const told = bound === undefined ? '' : bound.toLocaleString(locale, { maximumFractionDigits: 6 })
  return SENTENCES[problem.code][locale].replace('{{bound}}', told)
}
