import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { unplayedOf, withTopics } from '../../draft/playlist.ts'
import { office, type ScreenRecord } from '../../office/office.ts'
import { filled, texts } from '../../texts.ts'
import type { ViewProps } from '../app.tsx'

/** That a new plan is published and on no screen yet, and the way to put it there. */
export function Unplayed({ work }: Pick<ViewProps, 'work'>): JSX.Element | null {
  const [records, setRecords] = useState<readonly ScreenRecord[]>([])
  const [state, setState] = useState<'idle' | 'sending' | 'played' | 'notPlayed'>('idle')
  const { edition } = work.published
  async function load(): Promise<void> {
    const reply = await office.screenSettings()
    if (reply.kind === 'done') setRecords(reply.value)
  }
  useEffect(() => void load(), [])
  const ids =
    records.length === 0
      ? []
      : unplayedOf(
          edition,
          records.map(({ screen }) => screen.playlist),
        )
  if (ids.length === 0) return state === 'played' ? <li role="status">{texts.today.played}</li> : null
  async function play(): Promise<void> {
    setState('sending')
    const showing = records.filter(({ screen }) => screen.playlist.daily.length > 0)
    const replies = []
    for (const { screen, version } of showing) {
      const playlist = withTopics(screen.playlist, ids, edition)
      replies.push(await office.changeScreen({ ...screen, playlist }, version))
    }
    setState(replies.length > 0 && replies.every(({ kind }) => kind === 'done') ? 'played' : 'notPlayed')
    await load()
  }
  return (
    <li class="warn">
      {filled(texts.today.unplayed, { count: ids.length })}{' '}
      <button
        type="button"
        disabled={state === 'sending' || !work.me.roles.includes('publisher')}
        onClick={() => void play()}
      >
        {texts.today.play}
      </button>
      <span role="status">{state === 'notPlayed' && texts.today.notPlayed}</span>
    </li>
  )
}
