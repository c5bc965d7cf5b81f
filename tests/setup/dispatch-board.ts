import type { Locator, Page } from 'playwright'
import { awaitUntil } from './await-until'

export const BOARD = '/admin/dispatch?market=testville'

/** Opens the board of the town, and waits until it has been read. */
export async function goToBoard(page: Page): Promise<void> {
  // A page that is still coming to life may draw itself anew, and what was begun on it is lost.
  await page.goto(BOARD, { waitUntil: 'networkidle' })
  await page.locator('.wb-dispatch-board:not(.wb-dispatch-board--wait)').waitFor()
}

const row = (page: Page, pane: 'deliveries' | 'drivers', name: string): Locator =>
  page
    .locator(`.wb-dispatch-board__list[data-pane=${pane}] .wb-dispatch-row`)
    .filter({ has: page.getByRole('button', { name, exact: true }) })

/** The row of a delivery, by its order's number. */
export const delivery = (page: Page, number: string): Locator => row(page, 'deliveries', number)
export const driver = (page: Page, name: string): Locator => row(page, 'drivers', name)
export const status = (of: Locator, is: string): Locator => of.locator(`[data-status=${is}]`)

interface Spot {
  x: number
  y: number
}

export async function centreOf(locator: Locator): Promise<Spot> {
  const box = await locator.boundingBox()
  if (!box) throw new Error('it is not on the screen')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Takes a thing into the hand; a board that draws its rows anew under the pointer takes it out again. */
async function grip(page: Page, from: Locator): Promise<boolean> {
  await from.hover()
  const { x, y } = await centreOf(from)
  await page.mouse.down()
  await page.mouse.move(x + 12, y + 12, { steps: 3 })
  const held = page.locator('.wb-dispatch-chip').waitFor({ timeout: 2_000 })
  return held.then(
    () => true,
    async () => {
      await page.mouse.up()
      return false
    },
  )
}

/** Pulls one thing onto another, each taken where it has come to rest, and drops it once the board says onto whom. */
export async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  await awaitUntil(() => grip(page, from))
  const aim = await centreOf(to)
  await page.mouse.move(aim.x, aim.y, { steps: 12 })
  await page.locator('.wb-dispatch-chip--over').waitFor()
  await page.mouse.up()
}
