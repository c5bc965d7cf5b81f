import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { furnish } from '../factories/furnished-town'
import { PASSWORD } from '../factories/town'
import { panelSuite } from '../setup/panel-suite'
import type { Look } from '../walk/look'
import { Rows, type Stage } from '../walk/stage'
import { LANGUAGES, type Language, openTabs, type Tab } from '../walk/tabs'
import { VIEWERS, type View } from '../walk/view'
import { VIEWS } from '../walk/views'
import { walkView } from '../walk/walk-view'

const panel = panelSuite({ WAYBILL_DEMO: '1' })
let rows: Rows

function stage(): Stage {
  const { admin, owner, staff, support, compliance } = panel.town.people
  const signIn = ({ email }: { email: string }) => ({ email, password: PASSWORD })
  return {
    url: panel.server.url,
    people: {
      admin: signIn(admin),
      owner: signIn(owner),
      staff: signIn(staff),
      support: signIn(support),
      compliance: signIn(compliance),
    },
  }
}

beforeAll(async () => {
  await furnish(panel.town, panel.server)
  rows = new Rows(stage())
})

/** The languages take turns in being looked at thoroughly, and in the look that they begin with: what one begins with, the other ends with. */
function turnOf(view: View): { language: Language; looks: Record<Language, Look> } {
  const light: Look = { theme: 'light', width: 1440 }
  const dark: Look = { theme: 'dark', width: 390 }
  const place = VIEWS.indexOf(view)
  return { language: place % 2 ? 'en' : 'fr', looks: place % 4 < 2 ? { en: light, fr: dark } : { en: dark, fr: light } }
}

/** No error in the browser, nothing serious for axe, nothing beside the screen: each view in both languages, themes and widths. */
describe.each(VIEWERS)('what %s sees', (viewer) => {
  let tabs: Record<Language, Tab>

  beforeAll(async () => {
    tabs = await openTabs(panel.browser, stage(), viewer)
  })

  afterAll(async () => {
    for (const language of LANGUAGES) await tabs?.[language].page.context().close()
  })

  it.each(VIEWS.filter((view) => view.viewer === viewer))('$name', async (view) => {
    const path = await rows.pathOf(view)
    const { language: thorough, looks } = turnOf(view)
    const [en, fr] = await Promise.all(
      LANGUAGES.map((language) =>
        walkView(tabs[language], view, path, { first: looks[language], thorough: language === thorough }),
      ),
    )
    expect({ en, fr }).toEqual({ en: [], fr: [] })
  })
})
