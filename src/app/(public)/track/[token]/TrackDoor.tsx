import type { ToldDoor } from '../../../../domain/handovers/told-door'
import { fill } from '../../fill'
import type { TRACK_WORDS } from './words'

interface Props {
  door: ToldDoor
  code: string | null
  words: (typeof TRACK_WORDS)['en']
}

/** What will be asked at the door, told before anybody stands there. */
export function TrackDoor({ door, code, words }: Props) {
  const { idCheck, leastAge, signature, photo, inPerson } = door
  const document = leastAge === null ? words.doorDocument : fill(words.doorAge, { age: String(leastAge) })
  const asked = [
    idCheck && document,
    signature && words.doorSignature,
    photo && words.doorPhoto,
    inPerson && words.doorInPerson,
  ].filter((each) => each !== false)
  return (
    <section className="wb-track__door" aria-label={words.door}>
      <h2>{words.door}</h2>
      <ul>
        {asked.map((each) => (
          <li key={each}>{each}</li>
        ))}
        {code && (
          <li>
            {words.doorCode} <strong className="wb-track__code">{code}</strong>
          </li>
        )}
      </ul>
    </section>
  )
}
