import { useCallback, useState } from 'preact/hooks'
import { office, type ScreenRow } from '../../office/office.ts'
import { useLooking } from '../../use-looking.ts'

/** How often it is looked how the screens are, in ms. */
const LOOK_MS = 30_000

interface Screens {
  /** Undefined while the office is asked. */
  readonly rows: readonly ScreenRow[] | 'away' | undefined
  /** When it was asked last, in ms since 1970. */
  readonly now: number
}

/** How the screens are, again and again. */
export function useScreens(): Screens {
  const [screens, setScreens] = useState<Screens>({ rows: undefined, now: Date.now() })
  const look = useCallback(async () => {
    const reply = await office.screens()
    setScreens({ rows: reply.kind === 'done' ? reply.value : 'away', now: Date.now() })
  }, [])
  useLooking(look, LOOK_MS)
  return screens
}
