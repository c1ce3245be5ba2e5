import * as v from 'valibot'
import { isoTime } from '../../shared/time/day.ts'
import { staff } from '../build.ts'
import type { Channel, Message } from './watch.ts'

/** The settings for messages of the watch; see docs/deploying.md. */
export interface WatchVariables {
  readonly PUBLIC_ORIGIN: string
  /** A secret: who knows it can write where it leads. */
  readonly WATCH_WEBHOOK?: string
  readonly WATCH_MAIL?: SendEmail
  readonly WATCH_MAIL_FROM?: string
  readonly WATCH_MAIL_TO?: string
}

const TIMEOUT_MS = 10_000
/** A line of a mail has at most 998 characters (RFC 5322, 2.1.1); this is the usual width of base64. */
const LINE = 76

/** `a@b.c`, and nothing that would end a header. */
const addressSchema = v.pipe(v.string(), v.maxLength(254), v.regex(/^[^\s@<>,;:"\\\p{C}]+@[a-z0-9.-]+$/iu))

interface ChannelsSetup {
  readonly variables: WatchVariables
  /** How staff call a screen. */
  readonly nameOf: (screen: string) => string
  readonly timeZone: string
  /** A setting that cannot be used. Nothing is sent by it. */
  readonly onFault: (error: unknown) => void
}

/** The ways that the office has set up: both, one, or none. */
export function channelsOf({ variables, nameOf, timeZone, onFault }: ChannelsSetup): Channel[] {
  const { WATCH_WEBHOOK, WATCH_MAIL, WATCH_MAIL_FROM, WATCH_MAIL_TO, PUBLIC_ORIGIN } = variables
  const url = `${PUBLIC_ORIGIN}/staff`
  const said = (message: Message) => {
    const { subject, body } = staff.texts.watch[message.kind]
    const values = {
      name: nameOf(message.screen),
      since: momentOf(message.since, timeZone),
      at: momentOf(message.at, timeZone),
    }
    return { subject: filled(subject, values), body: `${filled(body, values)}\n${url}\n` }
  }
  const channels: Channel[] = []
  if (WATCH_WEBHOOK !== undefined && WATCH_WEBHOOK !== '') {
    if (isWebhook(WATCH_WEBHOOK))
      channels.push({
        name: 'webhook',
        async send(message) {
          const { body: text } = said(message)
          await post(WATCH_WEBHOOK, { text, ...message, name: nameOf(message.screen), url })
        },
      })
    else onFault(new Error('WATCH_WEBHOOK: expected an address that begins with https://'))
  }
  if (WATCH_MAIL) {
    const from = v.safeParse(addressSchema, WATCH_MAIL_FROM)
    const to = v.safeParse(addressSchema, WATCH_MAIL_TO)
    if (from.success && to.success)
      channels.push({
        name: 'mail',
        async send(message) {
          const { EmailMessage } = await import('cloudflare:email')
          const raw = mailOf({ from: from.output, to: to.output, ...said(message), at: message.at })
          await WATCH_MAIL.send(new EmailMessage(from.output, to.output, raw))
        },
      })
    else onFault(new Error('WATCH_MAIL_FROM, WATCH_MAIL_TO: expected an e-mail address each'))
  }
  return channels
}

/** A mail of plain text (RFC 5322, RFC 2045, RFC 2047). */
export function mailOf(mail: {
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly body: string
  /** Ms since 1970. */
  readonly at: number
}): string {
  const [, domain = ''] = mail.from.split('@')
  return [
    `From: <${mail.from}>`,
    `To: <${mail.to}>`,
    `Subject: ${wordsOf(mail.subject)}`,
    `Date: ${new Date(mail.at).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${crypto.randomUUID()}@${domain}>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    'Auto-Submitted: auto-generated',
    '',
    ...(base64(mail.body).match(new RegExp(`.{1,${LINE}}`, 'g')) ?? []),
    '',
  ].join('\r\n')
}

/** A header's text in words of at most 75 characters, none of which cuts a letter. */
function wordsOf(text: string): string {
  const lettersOfWord = 14
  const letters = [...text]
  const words: string[] = []
  for (let at = 0; at < letters.length; at += lettersOfWord)
    words.push(`=?UTF-8?B?${base64(letters.slice(at, at + lettersOfWord).join(''))}?=`)
  return words.join('\r\n ')
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)))
}

function isWebhook(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, username, password } = new URL(address)
  return protocol === 'https:' && username === '' && password === ''
}

/** It follows no way to elsewhere: the office has named one address. */
async function post(address: string, content: object): Promise<void> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(content),
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  await response.body?.cancel()
  if (!response.ok) throw new Error(`expected an answer of 200 to 299, found ${response.status}`)
}

/** 2026-11-28 10:05, by the clock of the office. */
function momentOf(at: number, timeZone: string): string {
  return isoTime(at, timeZone).slice(0, 16).replace('T', ' ')
}

function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/{{(\w+)}}/g, (_, name: string) => values[name] ?? '')
}
