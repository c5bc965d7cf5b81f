import { boundApp } from '../../src/commands/app'
import { documentKey, sealedAbout } from '../../src/domain/documents/document-key'
import { doorPicture, scribble } from '../city/door-papers'
import { seededRandom } from '../play/random'

/** Different signatures; to draw one for everybody would take longer than all else. */
const HANDS = 8
/** Sealed and stored at once. */
const AT_ONCE = 16
const SIDE = 1200

/** A private document of a door, with what is to be sealed and stored. */
export interface ProofFile {
  readonly id: string
  readonly bytes: Uint8Array
}

/** What stands for the signatures and pictures of the past, drawn once, and sealed for each door of its own. */
export interface ProofPictures {
  readonly keyId: string
  of(kind: 'signature' | 'photo', when: number): Uint8Array
}

export async function drawProofPictures(): Promise<ProofPictures> {
  const { imaging, vault } = boundApp()
  const random = seededRandom(17)
  const redrawn = async (bytes: Uint8Array): Promise<Uint8Array> => {
    const drawn = await imaging.redraw(bytes, SIDE)
    if (!drawn) throw new Error('a picture of the seed cannot be read')
    return drawn.bytes
  }
  const signatures: Uint8Array[] = []
  for (let hand = 0; hand < HANDS; hand++) signatures.push(await redrawn(await scribble(random)))
  const photo = await redrawn(await doorPicture())
  return {
    keyId: vault.currentKey,
    of: (kind, when) => (kind === 'photo' ? photo : (signatures[Math.floor(when) % HANDS] ?? photo)),
  }
}

/** As any private document: sealed under its own name, where the files are. */
export async function storeProofs(files: readonly ProofFile[]): Promise<void> {
  const { storage, vault } = boundApp()
  for (let first = 0; first < files.length; first += AT_ONCE)
    await Promise.all(
      files
        .slice(first, first + AT_ONCE)
        .map(({ id, bytes }) => storage.put(documentKey(id), vault.seal(bytes, sealedAbout(id)))),
    )
}
