import axe from 'axe-core'
import type { Page } from 'playwright'

interface Scope {
  /** A selector; without it the whole page is looked at. */
  within?: string
  /** Only these rules of axe. */
  rules?: readonly string[]
}

/** What axe calls serious or worse, one line each with the element and what would mend it. */
export async function violations(page: Page, { within, rules }: Scope = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(
    async ({ within, rules }) => {
      const { axe: found } = window as unknown as { axe: typeof axe }
      const result = await found.run(
        within ? { include: [...document.querySelectorAll<HTMLElement>(within)] } : document,
        {
          resultTypes: ['violations'],
          // What is measured stands in the page: nothing has to be fetched for it.
          preload: false,
          ...(rules && { runOnly: { type: 'rule' as const, values: [...rules] } }),
        },
      )
      return result.violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, nodes }) =>
          nodes.map(
            ({ html, target, failureSummary }) => `${id}: ${target.join(' ')} ${html.slice(0, 160)} ${failureSummary}`,
          ),
        )
    },
    { within, rules },
  )
}
