import { mkdir } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { openBrowser } from '../tests/setup/panel-browser'
import type { Look } from '../tests/walk/look'
import { NoRow, Rows } from '../tests/walk/stage'
import { LANGUAGES, openTabs } from '../tests/walk/tabs'
import { type Picture, takePicture } from '../tests/walk/take-picture'
import { VIEWERS } from '../tests/walk/view'
import { VIEWS } from '../tests/walk/views'
import { demoStage, startDemo } from './demo-stage'
import { README_PICTURES, writeReadmePictures } from './readme-pictures'

/** `npm run screenshots`: what people see of the living demo, each view in both languages, looks and widths, in `screenshots/`. */
const { values: options } = parseArgs({
  options: {
    /** The four of the README alone, and `docs/images/` from them. */
    readme: { type: 'boolean', default: false },
    /** Views whose name has this. */
    only: { type: 'string', default: '' },
    /** A demo that runs already. */
    url: { type: 'string' },
  },
})

const FOLDER = 'screenshots'
const LOOKS: readonly Look[] = [
  { theme: 'light', width: 1440 },
  { theme: 'dark', width: 1440 },
  { theme: 'light', width: 390 },
  { theme: 'dark', width: 390 },
]

const every: Picture[] = VIEWS.filter(({ name }) => name.includes(options.only)).flatMap((view) =>
  LANGUAGES.flatMap((language) => LOOKS.map((look) => ({ view, language, look }))),
)
const wanted: readonly Picture[] = options.readme ? README_PICTURES : every

await mkdir(FOLDER, { recursive: true })
const demo = options.url ? undefined : await startDemo()
try {
  await takeAll(options.url ?? demo?.url ?? '')
  if (options.readme) await writeReadmePictures(FOLDER)
} finally {
  await demo?.stop()
}

async function takeAll(url: string): Promise<void> {
  const stage = demoStage(url)
  const rows = new Rows(stage)
  const browser = await openBrowser()
  const missing = new Set<string>()
  for (const viewer of VIEWERS) {
    const mine = wanted.filter(({ view }) => view.viewer === viewer)
    if (mine.length === 0) continue
    const tabs = await openTabs(browser, stage, viewer)
    for (const picture of mine) {
      try {
        await takePicture(tabs[picture.language], picture, await rows.pathOf(picture.view), FOLDER)
      } catch (error) {
        // A living city does not always have one of everything.
        if (!(error instanceof NoRow)) throw error
        missing.add(error.message)
      }
    }
    for (const language of LANGUAGES) await tabs[language].page.context().close()
  }
  await browser.close()
  for (const line of missing) console.log(`no picture of ${line}`)
  console.log(`${FOLDER}/: ${wanted.length} pictures`)
}
