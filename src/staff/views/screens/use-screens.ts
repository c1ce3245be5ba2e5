import { useEffect, useState } from 'preact/hooks'
import { office, type ScreenRow } from '../../office/office.ts'

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
  useEffect(() => {
    const look = async () => {
      const reply = await office.screens()
      setScreens({ rows: reply.kind === 'done' ? reply.value : 'away', now: Date.now() })
    }
    void look()
    const timer = setInterval(look, LOOK_MS)
    return () => clearInterval(timer)
  }, [])
  return screens
}
