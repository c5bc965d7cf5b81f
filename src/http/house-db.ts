import { type App, boundApp } from '../commands/app'

/** For server components that read what a query tells: who may see it is theirs to ask first. */
export function houseDb(): App['db'] {
  return boundApp().db
}
