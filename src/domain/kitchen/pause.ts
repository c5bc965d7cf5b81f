/** The end of a pause that somebody must end: a date that a calendar can show and nobody will see. */
export const UNTIL_REOPENED = new Date('9999-12-31T00:00:00.000Z')
