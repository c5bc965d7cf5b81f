import { isConflict } from './refusal'

/**
 * Asks for a move of a state machine and tells where the thing stands afterwards. A refusal as no longer possible may mean that an
 * earlier attempt was done and its answer lost, or that somebody else was faster: then its state is read.
 * @throws Error when it was refused although nothing had moved: the caller would try for ever.
 */
export async function makeMove<Status extends string>(move: {
  from: Status
  to: Status
  ask(): Promise<unknown>
  read(): Promise<Status>
}): Promise<Status> {
  try {
    await move.ask()
    return move.to
  } catch (error) {
    if (!isConflict(error)) throw error
    const status = await move.read()
    if (status === move.from) throw error
    return status
  }
}
