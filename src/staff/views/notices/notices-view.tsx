import type { JSX } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { FREE, type Notice } from '../../../shared/notice/notice.ts'
import { SEVERITIES } from '../../../shared/notice/severity.ts'
import { marked } from '../../draft/marked.ts'
import { askedOf, beginForm, findingsOf, type NoticeForm } from '../../draft/notice-form.ts'
import { noticesOfOffice } from '../../office/notices.ts'
import { filled, texts } from '../../texts.ts'
import type { ViewProps } from '../app.tsx'
import { pathOf } from '../view.ts'
import { BlankField } from './blank-field.tsx'
import { FreeWords } from './free-words.tsx'
import { NoticeList } from './notice-list.tsx'
import { NoticePreview } from './notice-preview.tsx'
import { SaidWords } from './said-words.tsx'

/** A pause in typing, after which the office is asked how it would look. */
const PAUSE_MS = 200

/** Putting up a notice, and all notices that there are. The address names the template. */
export function NoticesView(props: ViewProps): JSX.Element {
  const { work, boot, here, notices } = props
  const isAlerter = work.me.roles.includes('alerter')
  const locale = work.published.edition.locales[0]?.id ?? ''
  return (
    <div class="notices-view">
      {isAlerter ? <TemplateLinks {...props} /> : <p>{texts.notices.notAlerter}</p>}
      {isAlerter && here.subject !== null && <NoticeWriter key={here.subject} {...props} />}
      <section aria-labelledby="all-notices">
        <h2 id="all-notices">{texts.notices.list}</h2>
        <NoticeList notices={notices} isAlerter={isAlerter} locale={locale} timeZone={boot.timeZone} />
      </section>
    </div>
  )
}

/** What can be said, as links: one press from `today`, and each can be a bookmark. */
export function TemplateLinks({ boot, here, go }: Pick<ViewProps, 'boot' | 'here' | 'go'>): JSX.Element {
  const all = [...boot.notices.templates, { id: FREE, name: texts.notices.free, severity: 'info' as const }]
  return (
    <nav class="templates" aria-label={texts.notices.choose}>
      <ul>
        {all.map(({ id, name, severity }) => {
          const to = { view: 'notices', subject: id } as const
          return (
            <li key={id}>
              <a
                href={pathOf(to)}
                data-severity={severity}
                aria-current={here.view === 'notices' && here.subject === id ? 'page' : undefined}
                onClick={(event) => {
                  if (event.ctrlKey || event.metaKey || event.shiftKey) return
                  event.preventDefault()
                  go(to)
                }}
              >
                {name}
              </a>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

function NoticeWriter({ work, boot, here, notices }: ViewProps): JSX.Element {
  const { edition } = work.published
  const { timeZone, screens } = boot
  const template = boot.notices.templates.find(({ id }) => id === here.subject)
  const [form, setForm] = useState(() =>
    beginForm(template ?? { id: FREE, severity: 'info' }, Date.now(), timeZone),
  )
  const put = (change: Partial<NoticeForm>) => setForm((now) => ({ ...now, ...change }))
  const asked = useMemo(() => askedOf(form, template, edition, timeZone), [form, template, edition, timeZone])
  const findings = useMemo(() => findingsOf(form, edition), [form, edition])
  const onScreen = useMemo(() => marked(edition), [edition])
  const [seen, setSeen] = useState<Notice>()
  useEffect(() => {
    if (!asked) return setSeen(undefined)
    let isOver = false
    const look = async () => {
      // How it looks can be seen before the words keep every rule.
      const reply = await noticesOfOffice.preview({ ...asked, ...(asked.words && { override: true }) })
      if (!isOver) setSeen(reply.kind === 'done' ? reply.value : undefined)
    }
    const timer = setTimeout(() => void look(), PAUSE_MS)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [asked])
  const hasErrors = findings.some(({ severity }) => severity === 'error')
  const isSending = notices.last !== undefined && notices.last.kind === undefined
  const button = form.drill ? texts.notices.putUpDrill : texts.notices.putUp
  return (
    <div class="notice-columns">
      <form
        class="notice-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (asked) void notices.putUp(asked)
        }}
      >
        <h2>{template?.name ?? texts.notices.free}</h2>
        {Object.entries(template?.blanks ?? {}).map(([name, blank]) => (
          <BlankField
            key={name}
            name={name}
            blank={blank}
            value={form.blanks[name] ?? ''}
            notices={boot.notices}
            onInput={(value) => put({ blanks: { ...form.blanks, [name]: value } })}
          />
        ))}
        {!template && (
          <FreeWords form={form} edition={edition} findings={findings} onWords={(words) => put({ words })} />
        )}
        <p class="field">
          <label for="severity">{texts.notices.severity}</label>
          <select
            id="severity"
            value={form.severity}
            onChange={({ currentTarget }) => {
              const severity = SEVERITIES.find((one) => one === currentTarget.value) ?? form.severity
              // The usual end belongs to how urgent it is.
              const { until } = beginForm({ id: form.template, severity }, Date.now(), timeZone)
              put({ severity, until })
            }}
          >
            {SEVERITIES.map((severity) => (
              <option key={severity} value={severity}>
                {texts.notices.severities[severity]}
              </option>
            ))}
          </select>
        </p>
        <p class="field">
          <label for="from">{texts.notices.from}</label>
          <input
            id="from"
            type="datetime-local"
            value={form.from}
            onInput={({ currentTarget }) => put({ from: currentTarget.value })}
          />
        </p>
        <p class="field">
          <label for="until">{texts.notices.until}</label>
          <input
            id="until"
            type="datetime-local"
            required
            value={form.until}
            onInput={({ currentTarget }) => put({ until: currentTarget.value })}
          />
        </p>
        <p>
          <label>
            <input
              type="checkbox"
              checked={form.drill}
              onChange={({ currentTarget }) => put({ drill: currentTarget.checked })}
            />
            {texts.notices.drill}
          </label>{' '}
          {texts.notices.drillHelp}
        </p>
        {hasErrors && (
          <p>
            <label>
              <input
                type="checkbox"
                checked={form.override}
                onChange={({ currentTarget }) => put({ override: currentTarget.checked })}
              />
              {filled(texts.notices.override, { email: work.me.email })}
            </label>
          </p>
        )}
        {form.severity === 'emergency' && (
          <p>{boot.secondPerson.emergency ? texts.notices.second : texts.notices.alone}</p>
        )}
        <button
          type="submit"
          class="primary put-up"
          disabled={!asked || isSending || (hasErrors && !form.override)}
        >
          {button}
        </button>
      </form>
      <div>
        <NoticePreview edition={onScreen} notice={seen} screens={screens} />
        {seen && <SaidWords notice={seen} locales={edition.locales} />}
      </div>
    </div>
  )
}
