import type { AddressProblem } from '../domain/bulk-orders/address-sheet'

type Words = Readonly<Record<AddressProblem['code'], string>>

/** What is wrong in a file of addresses, and what helps. `{{value}}` is what the cell says. */
const WORDS: Readonly<Record<'en' | 'fr', Words>> = {
  en: {
    encoding: 'This file is not UTF-8. Save it as “CSV UTF-8”.',
    malformed: 'This file cannot be read: a quotation mark is not closed.',
    empty_file: 'There are no rows in this file.',
    too_many_rows: 'A bulk order takes {{value}} addresses at most. Split the file.',
    missing_column: 'This column is missing.',
    unknown_column: 'There is no column “{{value}}”.',
    required: 'Something must stand here.',
    too_long: 'This text is too long.',
    bad_number: '“{{value}}” is not a number of degrees.',
    address_not_found: 'The address “{{value}}” was not found. Write its position into lat and lng.',
  },
  fr: {
    encoding: 'Ce fichier n’est pas en UTF-8. Enregistrez-le au format « CSV UTF-8 ».',
    malformed: 'Ce fichier est illisible : un guillemet n’est pas fermé.',
    empty_file: 'Ce fichier ne contient aucune ligne.',
    too_many_rows: 'Une commande groupée prend au plus {{value}} adresses. Divisez le fichier.',
    missing_column: 'Cette colonne manque.',
    unknown_column: 'La colonne « {{value}} » n’existe pas.',
    required: 'Cette cellule doit être remplie.',
    too_long: 'Ce texte est trop long.',
    bad_number: '« {{value}} » n’est pas un nombre de degrés.',
    address_not_found: 'L’adresse « {{value}} » est introuvable. Indiquez sa position dans lat et lng.',
  },
}

/** A problem with the sentence that people read. */
export function tellAddressProblem(problem: AddressProblem, locale: 'en' | 'fr'): AddressProblem & { message: string } {
  return { ...problem, message: WORDS[locale][problem.code].replace('{{value}}', () => problem.value ?? '') }
}
