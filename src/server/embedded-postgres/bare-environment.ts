/** What PostgreSQL's programs get to see: none of our secrets, and messages in the language this code reads. */
export const BARE_ENVIRONMENT = {
  PATH: '/usr/bin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
} as Partial<NodeJS.ProcessEnv> as NodeJS.ProcessEnv
