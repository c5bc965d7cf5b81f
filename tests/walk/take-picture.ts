import { join } from 'node:path'
import { type Look, nextFrame, setDevice } from './look'
import { openView } from './open-view'
import type { Language, Tab } from './tabs'
import type { View } from './view'

export interface Picture {
  view: View
  language: Language
  look: Look
}

export const fileOf = (folder: string, { view, language, look }: Picture) =>
  join(folder, `${view.name}-${language}-${look.theme}-${look.width}.png`)

/** Writes what the screen shows of a view: `dispatch-fr-dark-390.png`. */
export async function takePicture({ page }: Tab, picture: Picture, path: string, folder: string): Promise<void> {
  await setDevice(page, picture.look)
  await openView(page, picture.view, path)
  // A page that is not connected yet says so, and a picture would keep it for good.
  await page.waitForFunction(() => !document.querySelector('.wb-live--connecting'))
  await nextFrame(page)
  await page.screenshot({ path: fileOf(folder, picture), animations: 'disabled' })
}
