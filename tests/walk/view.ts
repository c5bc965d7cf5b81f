/** Who looks at a page; a guest is not signed in. */
export const VIEWERS = ['admin', 'owner', 'staff', 'support', 'compliance', 'guest'] as const

export type Viewer = (typeof VIEWERS)[number]

/** A page that somebody can open: what the walk checks, and what has its picture taken. */
export interface View {
  /** Unique, and the name of its pictures. */
  name: string
  viewer: Viewer
  /** `{id}` stands for that field of the row. */
  path: string
  /** A question to the API, asked as the viewer (as the admin for a guest): its first row fills the path. */
  row?: string
  /** A selector of what is there when the page is complete. */
  ready: string
  /** What has to be pressed first: menus and dialogs are pages too. */
  press?: string
  /** Nothing is there, and the answer says so. */
  missing?: true
}
