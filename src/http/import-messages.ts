import type { Problem, ProblemCode } from '../domain/menu-imports/problem'

type Words = Readonly<Record<ProblemCode, string>>

/** What is wrong in a file, and what helps. `{{value}}` is what the cell says. */
const WORDS: Readonly<Record<'en' | 'fr', Words>> = {
  en: {
    encoding: 'This file is not UTF-8. Save it as “CSV UTF-8”.',
    malformed: 'This file cannot be read from here on: a quotation mark or bracket is not closed.',
    empty_file: 'There are no rows in this file.',
    too_many_rows: 'There are more than 20,000 rows. Split the file.',
    missing_column: 'This column is missing.',
    unknown_column: 'There is no column “{{value}}”.',
    duplicate_column: 'This column is there twice.',
    wrong_cells: 'This row has more cells than the header: “{{value}}”.',
    required: 'Something must stand here.',
    bad_key: '“{{value}}” is no key: at most 64 letters, digits or . _ / # + -, beginning with a letter or digit.',
    too_long: 'This text is too long.',
    unstorable: 'This text has characters that cannot be stored.',
    bad_price: '“{{value}}” is no price. Write 12.50 or 12,50.',
    too_precise: '“{{value}}” has more decimals than the currency.',
    too_high: '“{{value}}” is too much.',
    bad_number: '“{{value}}” is not a number that fits here.',
    bad_flag: '“{{value}}” is neither yes nor no.',
    bad_stock: '“{{value}}” is no stock: a whole number, or “unlimited”.',
    unknown_category: 'There is no category “{{value}}”.',
    unknown_group: 'There is no option group “{{value}}”.',
    unknown_product: 'There is no product “{{value}}”.',
    duplicate_key: '“{{value}}” stands in an earlier row already.',
    group_differs: 'An earlier row says something else of the group “{{value}}”.',
    max_below_min: '“{{value}}” is less than the fewest to choose, or less than 1.',
  },
  fr: {
    encoding: 'Ce fichier n’est pas en UTF-8. Enregistrez-le au format « CSV UTF-8 ».',
    malformed: 'Ce fichier est illisible à partir d’ici : un guillemet ou une accolade n’est pas fermé.',
    empty_file: 'Ce fichier ne contient aucune ligne.',
    too_many_rows: 'Il y a plus de 20 000 lignes. Divisez le fichier.',
    missing_column: 'Cette colonne manque.',
    unknown_column: 'La colonne « {{value}} » n’existe pas.',
    duplicate_column: 'Cette colonne figure deux fois.',
    wrong_cells: 'Cette ligne a plus de cellules que l’en-tête : « {{value}} ».',
    required: 'Cette cellule doit être remplie.',
    bad_key:
      '« {{value}} » n’est pas une référence : au plus 64 lettres, chiffres ou . _ / # + -, en commençant par une lettre ou un chiffre.',
    too_long: 'Ce texte est trop long.',
    unstorable: 'Ce texte contient des caractères impossibles à enregistrer.',
    bad_price: '« {{value}} » n’est pas un prix. Écrivez 12,50 ou 12.50.',
    too_precise: '« {{value}} » a plus de décimales que la monnaie.',
    too_high: '« {{value}} » est trop élevé.',
    bad_number: '« {{value}} » n’est pas un nombre qui convient ici.',
    bad_flag: '« {{value}} » n’est ni oui ni non.',
    bad_stock: '« {{value}} » n’est pas un stock : un nombre entier, ou « illimité ».',
    unknown_category: 'La catégorie « {{value}} » n’existe pas.',
    unknown_group: 'Le groupe d’options « {{value}} » n’existe pas.',
    unknown_product: 'Le produit « {{value}} » n’existe pas.',
    duplicate_key: '« {{value}} » figure déjà plus haut.',
    group_differs: 'Une ligne précédente dit autre chose du groupe « {{value}} ».',
    max_below_min: '« {{value}} » est inférieur au minimum à choisir, ou à 1.',
  },
}

/** A problem with the sentence that people read. */
export function tellProblem(problem: Problem, locale: 'en' | 'fr'): Problem & { message: string } {
  return { ...problem, message: WORDS[locale][problem.code].replace('{{value}}', () => problem.value ?? '') }
}
