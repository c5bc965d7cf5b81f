/** Two notes and their lengths in seconds: heard over a fan, and no siren. */
const NOTES = [
  { hertz: 880, at: 0, lasts: 0.35 },
  { hertz: 1174.66, at: 0.22, lasts: 0.6 },
] as const

const LOUDNESS = 0.6

/** A bell made of two sine waves. Browsers keep it silent until somebody has touched the page. */
export interface Bell {
  /** Whether it would be heard now. */
  audible(): boolean
  /** Asks the browser for permission: works only while a tap is being handled. */
  unlock(): Promise<boolean>
  ring(): void
  close(): void
}

export function openBell(): Bell {
  const audio = new AudioContext()
  const audible = () => audio.state === 'running'

  function play({ hertz, at, lasts }: (typeof NOTES)[number]): void {
    const start = audio.currentTime + at
    const tone = new OscillatorNode(audio, { type: 'sine', frequency: hertz })
    const volume = new GainNode(audio, { gain: 0 })
    volume.gain.setValueAtTime(0.0001, start)
    volume.gain.exponentialRampToValueAtTime(LOUDNESS, start + 0.015)
    volume.gain.exponentialRampToValueAtTime(0.0001, start + lasts)
    tone.connect(volume).connect(audio.destination)
    tone.start(start)
    tone.stop(start + lasts)
  }

  return {
    audible,
    async unlock() {
      await audio.resume()
      return audible()
    },
    ring() {
      if (audible()) for (const note of NOTES) play(note)
    },
    close: () => void audio.close(),
  }
}
