import type { TracedReport } from '../../../queries/track-and-trace/find-traces'
import { type TraceWords, traceWords } from './words'

const isWord = (name: string): name is keyof typeof traceWords.en => name in traceWords.en

/** What came of a report, in plain words; null where there is nothing to say. */
export function answered(
  { status, code, message }: Pick<TracedReport, 'status' | 'code' | 'message'>,
  { say }: TraceWords,
) {
  if (!message) return null
  if (code === 'incomplete') {
    const names = message.split(', ').map((name) => (isWord(name) ? say(name) : name))
    return say('incomplete', { what: names.join(', ') })
  }
  return status === 'rejected' ? say('said', { message }) : status === 'confirmed' ? null : say('silent')
}
