import type { Page } from 'playwright'

/** What stands beside the screen: a page that scrolls to the side, or something to read or press that is cut off at the right edge. */
export function beside(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth } = document.documentElement
    const wide = scrollWidth > innerWidth ? [`the page is ${scrollWidth} wide, the screen ${innerWidth}`] : []
    const cut = [...document.querySelectorAll('a, button, input, select, textarea, h1, h2, h3')].filter((element) => {
      const { left, right, width, height } = element.getBoundingClientRect()
      if (width < 2 || height < 2 || left >= innerWidth || right <= innerWidth + 1) return false
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false
      // What can be scrolled to inside its box is not cut off.
      for (let box = element.parentElement; box && box !== document.body; box = box.parentElement)
        if (['auto', 'scroll'].includes(getComputedStyle(box).overflowX)) return false
      return true
    })
    return [...wide, ...cut.map((element) => `cut off: ${element.outerHTML.slice(0, 160)}`)]
  })
}
