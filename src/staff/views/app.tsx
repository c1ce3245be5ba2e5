import type { JSX } from 'preact'
import { useEffect, useErrorBoundary, useRef } from 'preact/hooks'
import type { StaffBoot } from '../../view/staff/staff-boot.ts'
import type { Checking } from '../draft/findings.ts'
import type { Me } from '../office/office.ts'
import { filled, texts } from '../texts.ts'
import { type NoticesAtHand, useNotices } from '../use-notices.ts'
import { type Failed, useOffice, type Work } from '../use-office.ts'
import { CountersView } from './counters-view.tsx'
import { dayText } from './moments.ts'
import { NoticeBar } from './notices/notice-bar.tsx'
import { NoticesView } from './notices/notices-view.tsx'
import { PlanView } from './plan-view.tsx'
import { HistoryView } from './publish/history-view.tsx'
import { PublishView } from './publish/publish-view.tsx'
import { SavingLine } from './saving-line.tsx'
import { ScreensView } from './screens/screens-view.tsx'
import { TodayView } from './today-view.tsx'
import { useHere } from './use-here.ts'
import { type Here, pathOf, VIEWS, type View } from './view.ts'
import { WordsView } from './words/words-view.tsx'

export interface AppProps {
  readonly boot: StaffBoot
  readonly checking: Checking
}

/** What every view has. */
export interface ViewProps extends AppProps {
  readonly work: Work
  readonly here: Here
  readonly go: (here: Here) => void
  readonly notices: NoticesAtHand
}

const OF: Readonly<Record<View, (props: ViewProps) => JSX.Element>> = {
  today: TodayView,
  notices: NoticesView,
  words: WordsView,
  plan: PlanView,
  publish: PublishView,
  history: HistoryView,
  screens: ScreensView,
  counters: CountersView,
}

export function App({ boot, checking }: AppProps): JSX.Element {
  const work = useOffice((me: Me) =>
    filled(texts.draft.name, { day: dayText(Date.now(), boot.timeZone), who: me.email.split('@')[0] ?? '' }),
  )
  const notices = useNotices()
  const [here, go] = useHere()
  const [broken] = useErrorBoundary()
  const main = useRef<HTMLElement>(null)
  const shown = useRef(here.view)
  useEffect(() => {
    document.title = filled(texts.app.title, { view: texts.nav[here.view] })
    // Who goes on by keyboard goes on in the view that has come, not in the navigation.
    if (shown.current !== here.view) main.current?.focus()
    shown.current = here.view
  }, [here.view])
  const Shown = OF[here.view]
  return (
    <>
      <a class="skip" href="#main">
        {texts.app.skip}
      </a>
      <header class="staff-bar">
        <p class="staff-name">{texts.shell.title}</p>
        <nav aria-label={texts.app.navigation}>
          <ul>
            {VIEWS.map((view) => (
              <li key={view}>
                <ViewLink here={here} to={{ view, subject: null }} go={go}>
                  {texts.nav[view]}
                </ViewLink>
              </li>
            ))}
          </ul>
        </nav>
        {isWork(work) && (
          <div class="staff-state">
            <SavingLine saving={work.open.saving} isDraft={work.open.row !== undefined} />
            <span class="staff-me">{work.me.email}</span>
          </div>
        )}
      </header>
      {isWork(work) && (
        <NoticeBar
          notices={notices}
          email={work.me.email}
          isAlerter={work.me.roles.includes('alerter')}
          locales={work.published.edition.locales}
          timeZone={boot.timeZone}
        />
      )}
      <main id="main" ref={main} tabIndex={-1} class={`view view-${here.view}`}>
        <h1 class={here.view === 'words' ? 'visually-hidden' : undefined}>{texts.nav[here.view]}</h1>
        {broken !== undefined ? (
          <p role="alert">{texts.app.broken}</p>
        ) : isWork(work) ? (
          <Shown work={work} boot={boot} checking={checking} here={here} go={go} notices={notices} />
        ) : (
          <p role="status">{texts.app.states[work ?? 'loading']}</p>
        )}
      </main>
    </>
  )
}

interface ViewLinkProps {
  readonly here: Here
  readonly to: Here
  readonly go: (here: Here) => void
  readonly children: string
}

/** A link, so that it can be opened beside this one, that needs no new page. */
function ViewLink({ here, to, go, children }: ViewLinkProps): JSX.Element {
  return (
    <a
      href={pathOf(to)}
      aria-current={here.view === to.view ? 'page' : undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        go(to)
      }}
    >
      {children}
    </a>
  )
}

function isWork(work: Work | Failed | undefined): work is Work {
  return typeof work === 'object'
}
