import { actorName } from '../../actor-name'
import type { ToldLine } from './told'
import type { LogWords } from './words'

/** Who did it: a person with her role, else the role alone. */
export function byWhom(
  { actorRole, actorName: name }: Pick<ToldLine, 'actorRole' | 'actorName'>,
  words: LogWords,
): string {
  const role = actorName(actorRole, words.label)
  return name ? words.say('byWhom', { name, role }) : role
}
