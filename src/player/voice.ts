/** What a person can ask of a voice that reads to them. */
export const VOICE_PRESSES = ['toggle', 'repeat', 'slower', 'faster', 'quieter', 'louder'] as const
export type VoicePress = (typeof VOICE_PRESSES)[number]

/** What is heard at a moment, as far as it is shown. */
export interface Heard {
  readonly kind: 'silent' | 'speaking' | 'paused' | 'no-voice' | 'failed'
  readonly rate: number
  readonly volume: number
}

/** A voice that reads what is shown, or that says what each button does instead of doing it. */
export interface Voice {
  readonly mode: 'reading' | 'explaining'
  readonly heard: Heard
  /** Whether the rotation goes on when the voice has ended. It waits meanwhile. */
  readonly goesOn: boolean
  /** The button that was explained last. Its explanation is shown as well (EN 301 549, 5.1.5). */
  readonly explained: string | null
}

const BEGUN: Heard = { kind: 'speaking', rate: 1, volume: 0.75 }

export function beginVoice(mode: Voice['mode'], goesOn: boolean): Voice {
  return { mode, heard: BEGUN, goesOn, explained: null }
}
