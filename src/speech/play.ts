import { type Ended, type Manner, once, type Stop } from './output.ts'

/** A player of one recording, as far as it is used. */
export type Player = Pick<
  HTMLAudioElement,
  'play' | 'pause' | 'playbackRate' | 'volume' | 'onended' | 'onerror' | 'ontimeupdate'
>

/** A recording that stands still for so long is not on the device, and the network is gone. */
const STILL_MS = 5000

/** Plays a recording of a sentence. */
export function play(player: Player, { rate, volume }: Manner, ended: Ended): Stop {
  let timer: ReturnType<typeof setTimeout> | undefined
  const { end, close } = once((refusal) => {
    clearTimeout(timer)
    ended(refusal)
  })
  const refuse = () => {
    player.pause()
    end('recording')
  }
  const watch = () => {
    clearTimeout(timer)
    timer = setTimeout(refuse, STILL_MS)
  }
  Object.assign(player, { playbackRate: rate, volume })
  player.onended = () => end()
  player.onerror = refuse
  player.ontimeupdate = watch
  watch()
  player.play().catch(refuse)
  return () => {
    close()
    clearTimeout(timer)
    player.ontimeupdate = null
    player.pause()
  }
}
