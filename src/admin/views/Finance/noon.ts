/** A moment of a calendar day, for what writes moments: noon in UTC is that day wherever it is written as UTC. */
export const noon = (day: string): string => `${day}T12:00:00Z`
