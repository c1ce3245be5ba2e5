import { useEffect, useState } from 'preact/hooks'
import { type Here, hereOf, pathOf } from './view.ts'

/** Where somebody is, and how they go elsewhere. The browser's own way back works. */
export function useHere(): readonly [Here, (here: Here) => void] {
  const [here, setHere] = useState(() => hereOf(location))
  useEffect(() => {
    const follow = () => setHere(hereOf(location))
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [])
  return [
    here,
    (next) => {
      if (pathOf(next) !== pathOf(here)) history.pushState(null, '', pathOf(next))
      setHere(next)
    },
  ]
}
