import type { Edition } from '../shared/edition/edition.ts'
import { withNotices } from '../shared/edition/subject.ts'
import type { Notice } from '../shared/notice/notice.ts'
import { noticeChanges, shownNotices, takesOver } from '../shared/notice/notice-state.ts'
import type { Slide } from '../shared/screen/slide.ts'
import { localTime } from '../shared/time/day.ts'
import type { Board } from './board.ts'
import { totalMs } from './programme/loop.ts'
import type { Programme } from './programme/programme.ts'
import { showingOf } from './programme/showing.ts'

/** A notice, and the slide that shows it. */
export interface Posted {
  readonly notice: Notice
  readonly slide: Slide
}

/** A notice that has the stage, and since when. */
interface Turn {
  readonly posted: Posted
  readonly startedAt: number
}

/** A sentence of an emergency stays so long, where there is no room for all of them. In ms. */
const SENTENCE_MS = 10_000
/**
 * A warning comes first in a loop, and whenever so much time of the clock has passed, in ms: nobody waits for half an
 * hour. Whole minutes, because a screen is drawn at each of them.
 */
const EVERY_MS = 300_000
/** So many warnings have the stage one after the other. All of them have a line. */
const MOST_WARNINGS = 3
/** A line stays at least so long. What is on decides how long, so that no line changes under a reader's eyes. In ms. */
const LINE_MS = 10_000

/** What is on when, of some notices: pure functions of them and the clock, so every screen shows the same. */
export function createBoard(posted: readonly Posted[]): Board {
  const notices = posted.map(({ notice }) => notice)
  const shownAt = (now: number) =>
    shownNotices(notices, now).flatMap((notice) => posted.filter((each) => each.notice === notice))
  let last: { readonly edition: Edition; readonly saying: Edition } | undefined
  return {
    saying(edition) {
      if (last?.edition !== edition) last = { edition, saying: withNotices(edition, notices) }
      return last.saying
    },
    emergencyAt(now) {
      const turn = emergencyAt(shownAt(now), now)
      if (!turn) return undefined
      const { posted: on, startedAt } = turn
      const page = Math.floor((now - startedAt) / SENTENCE_MS)
      return {
        ...showingOf(on.slide, startedAt, now, []),
        notice: on.notice,
        page,
        pages: sentencesOf(on),
        changesAt: startedAt + (page + 1) * SENTENCE_MS,
      }
    },
    warningAt(now, { programmeOf, timeZone }, loadsOf) {
      const { day, ms } = localTime(now, timeZone)
      const turn = warningAt(shownAt(now), now, loopAt(programmeOf(day), ms))
      if (!turn) return undefined
      const { notice, slide } = turn.posted
      return { ...showingOf(slide, turn.startedAt, now, loadsOf(slide.id)), notice }
    },
    lineAt(now, { startedAt, notice }) {
      const shown = shownAt(now)
      return notice ?? shown[Math.floor(startedAt / LINE_MS) % shown.length]?.notice
    },
    changesAt: (now) => Math.min(...noticeChanges(notices).filter((at) => at > now)),
    without: (notice) => createBoard(posted.filter((each) => each.notice !== notice)),
  }
}

/** One emergency after the other, if there are several. */
function emergencyAt(shown: readonly Posted[], now: number): Turn | undefined {
  const emergencies = shown.filter(({ notice }) => takesOver(notice))
  const lengths = emergencies.map((posted) => sentencesOf(posted) * SENTENCE_MS)
  return turnAt(emergencies, lengths, now, now % (sumOf(lengths) || 1))
}

/** The heading, and the sentences. A drill has one more, which says that it is one. */
function sentencesOf({ notice: { words, drill } }: Posted): number {
  return 1 + Math.max(...Object.values(words).map(({ body }) => body.length + Number(drill)))
}

/**
 * A warning has the stage as soon as it comes, then first in each loop and every few minutes. It takes nothing from the
 * loop's own time, so screens stay in step with those that have not heard of it.
 */
function warningAt(shown: readonly Posted[], now: number, loop: ReturnType<typeof loopAt>): Turn | undefined {
  const warnings = shown.filter((posted) => posted.notice.severity !== 'info' && !takesOver(posted.notice))
  const isFresh = ({ notice, slide: { durationMs } }: Posted) => {
    const sinceMs = now - cameAt(notice)
    return sinceMs >= 0 && sinceMs < durationMs
  }
  const fresh = warnings.find(isFresh)
  if (fresh) return { posted: fresh, startedAt: cameAt(fresh.notice) }
  const first = warnings.slice(0, MOST_WARNINGS)
  const lengths = first.map(({ slide }) => slide.durationMs)
  // The loop has at least half of the time.
  const isLong = loop.lengthMs >= 2 * sumOf(lengths)
  return turnAt(first, lengths, now, Math.min(isLong ? loop.elapsedMs : EVERY_MS, now % EVERY_MS))
}

/** How long the loop is on that is on at a time of a programme's day (ms since midnight), and how long it is. */
function loopAt({ loops, totalMs: dayMs }: Programme, ms: number): { elapsedMs: number; lengthMs: number } {
  let elapsedMs = ms % dayMs
  const on = loops.find((loop) => {
    elapsedMs -= totalMs(loop)
    return elapsedMs < 0
  })
  const lengthMs = totalMs(on ?? [])
  return { elapsedMs: elapsedMs + lengthMs, lengthMs }
}

const cameAt = ({ from, since, withdrawnAt }: Notice) => withdrawnAt ?? Math.max(from, since)

function turnAt(
  posted: readonly Posted[],
  lengths: readonly number[],
  now: number,
  elapsedMs: number,
): Turn | undefined {
  let startedAt = now - elapsedMs
  for (const [index, each] of posted.entries()) {
    const endsAt = startedAt + (lengths[index] ?? 0)
    if (now < endsAt) return { posted: each, startedAt }
    startedAt = endsAt
  }
  return undefined
}

const sumOf = (lengths: readonly number[]) => lengths.reduce((sum, length) => sum + length, 0)
