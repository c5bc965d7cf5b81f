import type { Attribute } from '../../../domain/attributes/attribute'
import type { Words } from '../../words'
import type { AttributeWord } from './words'

/** What every input of a value is given, whatever its kind. */
export interface ValueInputProps<A extends Attribute = Attribute> {
  attribute: A
  value: unknown
  problem: string | undefined
  words: Words<AttributeWord>
  disabled: boolean
  onValue(value: unknown): void
  onLeave(): void
}
