import type { ToldApplication } from './use-application'
import type { ApplyWords } from './words'

/** What a name such as `taxNumber` or `papers.niu` is called on the page. */
export function sayField(field: string, { asked }: Pick<ToldApplication, 'asked'>, words: ApplyWords): string {
  const [, kind] = field.split('papers.')
  if (kind !== undefined) return asked.find((paper) => paper.kind === kind)?.label[words.language] ?? kind
  return words.fields[field] ?? field
}
