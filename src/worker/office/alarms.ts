/** Something that the office does at a set time. */
export interface Due {
  /** When it is to be done next, in ms since 1970, also if that has passed; null if there is nothing to do. */
  nextAt(): number | null
  /** Does all that is due at a time. It is called anew until it succeeds. */
  run(now: number): Promise<void>
}

/** The object has one alarm. It rings for everything that is due. */
export interface Alarms {
  /** Sets the alarm for what is due next. Whoever has changed when something is due calls it, in the same turn. */
  set(): void
  /** The alarm has rung: does what is due, and sets the next one. */
  run(now: number): Promise<void>
}

/** What could not be done is tried again after this, so that a fault does not keep the object awake. */
const AGAIN_MS = 60_000

/** @param onFault hears why something could not be done. The others are done all the same. */
export function createAlarms(
  storage: Pick<DurableObjectStorage, 'setAlarm'>,
  dues: readonly Due[],
  onFault: (error: unknown) => void,
): Alarms {
  // An alarm that rings too early finds nothing to do and sets the next one, so it is never set to a later time.
  let setFor = Number.POSITIVE_INFINITY

  function setNotBefore(earliest: number): void {
    const times = dues.map((due) => due.nextAt()).filter((at) => at !== null)
    if (times.length === 0) return
    const at = Math.max(Math.min(...times), earliest)
    if (at >= setFor) return
    setFor = at
    // The write belongs to those of the same turn: the platform keeps all of them or none.
    storage.setAlarm(at).catch(onFault)
  }

  return {
    set: () => setNotBefore(0),
    async run(now) {
      setFor = Number.POSITIVE_INFINITY
      let isFailed = false
      for (const due of dues) {
        const at = due.nextAt()
        if (at === null || at > now) continue
        try {
          await due.run(now)
        } catch (error) {
          isFailed = true
          onFault(error)
        }
      }
      setNotBefore(isFailed ? now + AGAIN_MS : 0)
    },
  }
}
