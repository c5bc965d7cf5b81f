import { boundApp } from '../commands/app'

/** The business's moment, for pages that compare with it: in demos it is not the browser's. */
export function virtualNow(): Date {
  return boundApp().clock.now()
}
