import type { Change } from './compare'
import type { SheetName } from './sheet'
import type { Fields, Kind } from './states'

const SHEET_OF = { product: 'products', option: 'options' } as const satisfies Partial<Record<Kind, SheetName>>

/**
 * What leaves the menu where a file replaces it whole: whatever is sold and is not in the file. Nothing is deleted, for orders tell of it;
 * and a table that was not sent says nothing of its kind.
 */
export function takenOff(
  sent: ReadonlySet<SheetName>,
  mentioned: Readonly<Record<Kind, ReadonlySet<string>>>,
  states: Readonly<Record<Kind, ReadonlyMap<string, Fields>>>,
): Change[] {
  return (['product', 'option'] as const)
    .filter((kind) => sent.has(SHEET_OF[kind]))
    .flatMap((kind) =>
      [...states[kind]]
        .filter(([key, { active }]) => active === true && !mentioned[kind].has(key))
        .map(([key]): Change => {
          return {
            kind,
            key,
            row: null,
            action: 'off',
            before: { active: true },
            after: { active: false },
            priceJump: false,
          }
        }),
    )
}
