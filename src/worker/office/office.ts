import { DurableObject } from 'cloudflare:workers'
import type { Level } from '../../shared/edition/crowding.ts'
import type { Edition } from '../../shared/edition/edition.ts'
import type { InForce } from '../../shared/in-force.ts'
import type { NoticePolicy, NoticeRecord } from '../../shared/notice/record.ts'
import type { Heartbeat } from '../../shared/screen/heartbeat.ts'
import type { NamedScreen } from '../../shared/screen/named-screen.ts'
import type { PlaylogBatch } from '../../shared/screen/playlog-batch.ts'
import { silentAt } from '../../shared/screen/silence.ts'
import { build, staff, times } from '../build.ts'
import type { Env } from '../env.ts'
import { logFault } from '../log-fault.ts'
import { bundledContent, bundledHash } from '../published.ts'
import type { ScreenSettings } from '../screens/known-screens.ts'
import { type Alarms, createAlarms } from './alarms.ts'
import { type Alive, aliveOf } from './alive.ts'
import { type AuditRow, auditOf } from './audit.ts'
import { channelsOf } from './channels.ts'
import { type CounterRow, countersOf, createCounters, type OfficeCounters } from './counters.ts'
import { createDrafts, type Draft, type DraftRow, type Drafts } from './drafts.ts'
import { createEditions, type EditionRow, type Editions, type Usable } from './editions.ts'
import { createHeartbeats, type Heartbeats } from './heartbeats.ts'
import { MIGRATIONS, migrate } from './migrations.ts'
import { createNotices, type Notices, type Proposal } from './notices.ts'
import { createPlaylog, type Playlog } from './playlog.ts'
import { createSchedule, type Later, type PublicationRow, type Schedule } from './schedule.ts'
import { createScreens, type OfficeScreens, type ScreenRecord } from './screens.ts'
import { createSockets, OWN_SOCKET, type Sockets } from './sockets.ts'
import { kept } from './store.ts'
import { exported, type Holding, holding, importInto } from './transfer.ts'
import { createWatch } from './watch.ts'
import type { Writing, Written } from './writing.ts'

/**
 * The office: what staff have written, all of its history, and the screens that are told of it. There is one object an
 * office. Its methods are called by the Worker, which knows who calls.
 */
export class Office extends DurableObject<Env> {
  readonly #editions: Editions
  readonly #drafts: Drafts
  readonly #notices: Notices
  readonly #sockets: Sockets
  readonly #schedule: Schedule
  readonly #heartbeats: Heartbeats
  readonly #counters: OfficeCounters
  readonly #playlog: Playlog
  readonly #screens: OfficeScreens
  readonly #alarms: Alarms

  constructor(state: DurableObjectState, env: Env) {
    super(state, env)
    const { storage } = state
    migrate(storage)
    this.#editions = createEditions(storage, bundledHash, build, logFault)
    this.#drafts = createDrafts(storage)
    this.#notices = createNotices(storage)
    this.#sockets = createSockets(state)
    this.#schedule = createSchedule({
      storage,
      drafts: this.#drafts,
      publish: async (edition, writing, base, also) =>
        this.#told(await this.#editions.put(edition, writing, 'published', base, also)),
      onSet: () => this.#alarms.set(),
    })
    this.#heartbeats = createHeartbeats(storage)
    this.#counters = createCounters(storage)
    this.#playlog = createPlaylog(storage, () => this.#alarms.set())
    this.#screens = createScreens(storage, logFault)
    const nameOf = (id: string) => this.#screens.nameOf(id)
    const channels = channelsOf({ variables: env, nameOf, timeZone: times.timeZone, onFault: logFault })
    const endOf = (id: string, lastSign: number) =>
      silentAt(this.#screens.hoursOf(id), this.#editions.times() ?? times, lastSign)
    const signs = () => this.alive()
    const watch = createWatch({ storage, channels, signs, silentAt: endOf, onFault: logFault })
    this.#alarms = createAlarms(storage, [this.#schedule, watch, this.#playlog], logFault)
  }

  /** What every screen and page must know. */
  async inForce(): Promise<InForce> {
    const edition = await this.#usableNow()
    const { sql } = this.ctx.storage
    return {
      epoch: kept(sql, 'epoch'),
      changes: Number(kept(sql, 'changes')),
      edition: edition?.hash ?? bundledHash,
      build,
      counters: countersOf(this.#counters.rows(Date.now())),
      screens: (await this.#screens.settings()).hash,
      notices: this.#notices.heardAt(Date.now()),
    }
  }

  /** An edition that was ever in force, if this version of the app can use it. That of the build was the first. */
  async edition(hash: string): Promise<Usable | undefined> {
    if (hash === bundledHash) return { hash, content: await bundledContent(this.env.ASSETS) }
    return this.#editions.usable(hash)
  }

  history(before?: number): EditionRow[] {
    return this.#editions.history(before)
  }

  audit(before?: number): AuditRow[] {
    return auditOf(this.ctx.storage.sql, before)
  }

  /**
   * Brings an edition into force and tells every screen.
   *
   * @param base the hash of the edition that was in force when its writer began.
   */
  async publish(edition: unknown, writing: Writing, base: string): Promise<Written<EditionRow>> {
    return this.#told(await this.#editions.put(edition, writing, 'published', base))
  }

  /** Publishes a draft in the version that its publisher has seen: now, at a time, or when somebody else agrees. */
  publishDraft(
    id: string,
    version: number,
    writing: Writing,
    later?: Later,
  ): Promise<Written<EditionRow | PublicationRow>> {
    return this.#schedule.publish(id, version, writing, later)
  }

  publications(): PublicationRow[] {
    return this.#schedule.list()
  }

  /** A second person agrees to a publication. */
  approve(id: string, writing: Writing): Promise<Written<EditionRow | PublicationRow>> {
    return this.#schedule.approve(id, writing)
  }

  removePublication(id: string, writing: Writing): Written<null> {
    return this.#schedule.remove(id, writing)
  }

  async restore(hash: string, writing: Writing): Promise<Written<EditionRow>> {
    const base = this.#editions.current()?.hash ?? bundledHash
    if (hash !== bundledHash) return this.#told(await this.#editions.restore(hash, writing))
    const edition = JSON.parse(await bundledContent(this.env.ASSETS))
    return this.#told(await this.#editions.put(edition, writing, 'restored', base))
  }

  drafts(): DraftRow[] {
    return this.#drafts.list()
  }

  draft(id: string): Draft | undefined {
    return this.#drafts.find(id)
  }

  beginDraft(name: string, content: string, base: string, writing: Writing): Written<DraftRow> {
    return this.#drafts.begin(name, content, base, writing)
  }

  writeDraft(id: string, content: string, version: number, writing: Writing): Written<DraftRow> {
    return this.#drafts.write(id, content, version, writing)
  }

  removeDraft(id: string, writing: Writing): Written<null> {
    return this.#drafts.remove(id, writing)
  }

  /** What the store holds, in numbers. */
  holding(): Holding {
    return holding(this.ctx.storage.sql)
  }

  /** Everything that the office has written, as a text of JSON. */
  export(): ReadableStream<Uint8Array> {
    return exported(this.ctx.storage.sql, MIGRATIONS.length)
  }

  /** Takes everything from an export, instead of what the store of this epoch holds. */
  async import(
    text: ReadableStream<Uint8Array>,
    replace: string | undefined,
    writing: Writing,
  ): Promise<Written<Holding>> {
    const { storage } = this.ctx
    const whole = await new Response(text).text()
    return this.#told(await importInto(storage, whole, MIGRATIONS.length, replace, writing))
  }

  /** What is said of the counters now, and by whom. */
  counters(): CounterRow[] {
    return this.#counters.rows(Date.now())
  }

  /** Somebody has said how crowded a counter is; null takes it back. */
  async setCounter(department: string, level: Level | null, by: Pick<Writing, 'by' | 'at'>): Promise<void> {
    this.#counters.set(department, level, by)
    this.#sockets.say(await this.inForce())
  }

  /** A screen has reported. The Worker has checked that it is that screen. */
  hear(screen: string, heartbeat: Heartbeat, at: number): void {
    this.#heartbeats.keep(screen, heartbeat, at)
    this.#alarms.set()
  }

  /** A screen tells what it has shown in an hour. The Worker has checked that it is that screen. */
  keepPlaylog(screen: string, batch: PlaylogBatch): void {
    this.#playlog.keep(screen, batch)
  }

  /** What the screens have shown from one day to another, both included, as a table. */
  playlogCsv(from: string, until: string): ReadableStream<Uint8Array> {
    return this.#playlog.csv(from, until, staff.texts.proof.columns)
  }

  /** Every screen of the office that has ever reported, or is connected with its key. */
  alive(): Alive[] {
    const known = new Set(this.#screens.list().map(({ id }) => id))
    return aliveOf(this.#heartbeats.last(), this.#sockets.alive()).filter(({ screen }) => known.has(screen))
  }

  /** What staff have set of the screens. */
  screenSettings(): Promise<ScreenSettings> {
    return this.#screens.settings()
  }

  /** Every screen of the office: those of the build, and those that staff have added. */
  screens(): ScreenRecord[] {
    return this.#screens.list()
  }

  async addScreen(screen: NamedScreen, writing: Writing): Promise<Written<ScreenRecord>> {
    return this.#told(this.#screens.add(screen, await this.#editionNow(), writing))
  }

  async changeScreen(screen: NamedScreen, version: number, writing: Writing): Promise<Written<ScreenRecord>> {
    return this.#told(this.#screens.change(screen, await this.#editionNow(), version, writing))
  }

  /** Puts a screen back as it is in the build; one that staff have added is taken away. */
  resetScreen(id: string, version: number, writing: Writing): Promise<Written<null>> {
    return this.#told(this.#screens.reset(id, version, writing))
  }

  /** Something is due. */
  override async alarm(): Promise<void> {
    await this.#alarms.run(Date.now())
  }

  notices(): NoticeRecord[] {
    return this.#notices.list()
  }

  /** Puts a notice up, or proposes it if a second person has to approve. */
  putUpNotice(proposal: Proposal, policy: NoticePolicy, writing: Writing): Promise<Written<NoticeRecord>> {
    return this.#told(this.#notices.propose(proposal, policy, writing))
  }

  approveNotice(id: string, policy: NoticePolicy, writing: Writing): Promise<Written<NoticeRecord>> {
    return this.#told(this.#notices.approve(id, policy, writing))
  }

  withdrawNotice(id: string, writing: Writing): Promise<Written<NoticeRecord>> {
    return this.#told(this.#notices.withdraw(id, writing))
  }

  /** The socket of a screen. The Worker has checked which screen it is. */
  override async fetch(request: Request): Promise<Response> {
    const screen = new URL(request.url).pathname.split('/')[3] ?? ''
    return this.#sockets.accept(screen, request.headers.get(OWN_SOCKET) === 'true', await this.inForce())
  }

  override webSocketMessage(socket: WebSocket): void {
    this.#sockets.heard(socket)
  }

  /** The other side waits for an answer to its good-bye. */
  override webSocketClose(socket: WebSocket): void {
    socket.close()
  }

  async #usableNow(): Promise<Usable | undefined> {
    const row = this.#editions.current()
    return row && this.#editions.usable(row.hash)
  }

  async #editionNow(): Promise<Edition> {
    return JSON.parse((await this.#usableNow())?.content ?? (await bundledContent(this.env.ASSETS)))
  }

  /** What has been written is in force from now on. It may change what is due. */
  async #told<T>(written: Written<T>): Promise<Written<T>> {
    if (written.kind !== 'done') return written
    this.#alarms.set()
    this.#sockets.say(await this.inForce())
    return written
  }
}
