import { describe, expect, it } from 'vitest'
import { createAnswers } from '../../../src/search/answers.ts'
import { entriesOf } from '../../../src/search/entries.ts'
import { createFinder, type SearchWorker } from '../../../src/search/finder.ts'
import { LONGEST_QUERY } from '../../../src/search/fold.ts'
import { formsOf } from '../../../src/search/forms.ts'
import { type Hit, parseAnswer, parseQuestion, type Question } from '../../../src/search/messages.ts'
import { readingsOf } from '../../../src/search/readings.ts'
import { fixtureOffice } from '../../support/fixture-office.ts'

const { edition } = fixtureOffice()
const entries = entriesOf(edition)
const json = JSON.stringify(formsOf(entries, readingsOf(edition, entries)))
const settled = () => new Promise((resolve) => setImmediate(resolve))

/** A worker that answers when the test says so. */
function slowWorker() {
  const answers = createAnswers()
  const listeners: Record<string, ((event: { readonly data: unknown }) => void)[]> = {}
  const asked: Question[] = []
  let answered = 0
  const worker: SearchWorker & Record<string, unknown> = {
    isEnded: false,
    postMessage: (message) => asked.push(structuredClone(message)),
    addEventListener: (kind: string, listener: (event: { readonly data: unknown }) => void) => {
      listeners[kind] = [...(listeners[kind] ?? []), listener]
    },
    terminate: () => {
      worker.isEnded = true
    },
  }
  const say = (kind: string, data?: unknown) => {
    for (const listener of listeners[kind] ?? []) listener({ data })
  }
  return {
    worker,
    say,
    asked,
    queries: () => asked.flatMap((question) => (question.kind === 'query' ? [question.query] : [])),
    /** Answers the next message. */
    answer: () => say('message', structuredClone(answers(asked[answered++]))),
  }
}

function begun(forms: Promise<string> = Promise.resolve(json)) {
  const slow = slowWorker()
  const hits: (readonly Hit[])[] = []
  const faults: string[] = []
  const finder = createFinder({
    worker: slow.worker,
    forms,
    onHits: (found) => hits.push(found),
    onFault: (error) => faults.push(String(error)),
  })
  return { ...slow, finder, hits, faults }
}

describe('a finder', () => {
  it('sends the forms once, then the query, and reports what is found', async () => {
    const { finder, asked, answer, hits, faults } = begun()
    finder.find('lift')
    expect(asked).toEqual([])
    await settled()
    expect(asked.map(({ kind }) => kind)).toEqual(['forms', 'query'])
    answer()
    answer()
    expect(hits[0]?.[0]).toMatchObject({ kind: 'need', id: 'building-help' })
    expect(faults).toEqual([])
  })
})

describe('while somebody types', () => {
  const ready = async () => {
    const all = begun()
    await settled()
    all.answer()
    return all
  }

  it('one query is with the worker, and only the last of the others follows', async () => {
    const { finder, queries, answer, hits } = await ready()
    for (const query of ['l', 'li', 'lif', 'lift']) finder.find(query)
    expect(queries()).toEqual(['l'])
    answer()
    expect(hits).toEqual([])
    expect(queries()).toEqual(['l', 'lift'])
    answer()
    expect(hits).toHaveLength(1)
    expect(hits[0]?.[0]).toMatchObject({ kind: 'need', id: 'building-help' })
  })

  it('no answer is reported that nobody wants any more', async () => {
    const { finder, answer, hits, queries } = await ready()
    finder.find('lift')
    finder.forget()
    answer()
    expect(hits).toEqual([])
    finder.find('tax')
    answer()
    expect(queries()).toEqual(['lift', 'tax'])
    expect(hits).toHaveLength(1)
  })

  it('an answer to another query, or a message of somebody else, is none', async () => {
    const { finder, say, answer, hits, faults } = await ready()
    finder.find('lift')
    for (const data of [
      { kind: 'hits', number: 7, hits: [] },
      { kind: 'hits', number: 1, hits: [{ kind: 'person', id: 'x', score: 1 }] },
      { kind: 'hits', number: 1 },
      'beat',
      null,
    ])
      say('message', data)
    expect([hits, faults]).toEqual([[], []])
    answer()
    expect(hits).toHaveLength(1)
  })

  it('a query is cut before it is sent', async () => {
    const { finder, queries } = await ready()
    finder.find(`\u0000${'x'.repeat(1_000)}`)
    expect(queries()[0]?.length).toBeLessThanOrEqual(LONGEST_QUERY)
  })
})

describe('a fault', () => {
  it.each([
    ['the forms cannot be fetched', () => begun(Promise.reject(new Error('404'))), /404/],
    ['the forms are of another version', () => begun(Promise.resolve('{"version":0}')), /Expected 1/],
    ['the forms are not JSON', () => begun(Promise.resolve('<html>')), /JSON/],
    [
      'the forms miss the names of an entry',
      () => begun(Promise.resolve(json.replace('"names":[[', '"names":[[],['))),
      /every entry/,
    ],
  ])('%s: is reported once, and the worker ends', async (_, begin, message) => {
    const { finder, worker, faults, asked, answer, say } = begin()
    await settled()
    if (asked.length > 0) answer()
    say('error')
    finder.find('lift')
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(message)
    expect(worker.isEnded).toBe(true)
    expect(asked.filter(({ kind }) => kind === 'query')).toEqual([])
  })

  it.each(['error', 'messageerror'])('of the worker itself (%s) is reported', async (kind) => {
    const { say, faults, worker } = begun()
    say(kind)
    await settled()
    expect([faults.length, worker.isEnded]).toEqual([1, true])
  })

  it('never has the query in it', () => {
    const answers = createAnswers()
    const answer = answers({ kind: 'query', number: 1, query: 'secret' })
    expect(answer).toMatchObject({ kind: 'fault' })
    expect(JSON.stringify(answer)).not.toContain('secret')
  })
})

it('after its end a finder asks and reports nothing', async () => {
  const { finder, worker, asked, say, hits, faults } = begun()
  finder.find('lift')
  finder.end()
  await settled()
  say('message', { kind: 'hits', number: 1, hits: [] })
  say('error')
  expect([asked, hits, faults, worker.isEnded]).toEqual([[], [], [], true])
})

describe('messages', () => {
  it.each([
    undefined,
    {},
    { kind: 'query', number: 0, query: 'x' },
    { kind: 'query', number: 1, query: 'x'.repeat(LONGEST_QUERY + 1) },
    { kind: 'query', number: 1.5, query: 'x' },
    { kind: 'forms', json: {} },
  ])('%j is no question', (data) => {
    expect(parseQuestion(data)).toBeUndefined()
    expect(createAnswers()(data)).toBeUndefined()
  })

  it.each([
    {
      kind: 'hits',
      number: 1,
      hits: Array.from({ length: 101 }, () => ({ kind: 'term', id: 'x', score: 1 })),
    },
    { kind: 'hits', number: 1, hits: [{ kind: 'term', id: '../x', score: 1 }] },
    { kind: 'fault', detail: 'x'.repeat(1_001) },
  ])('%.60j is no answer', (data) => {
    expect(parseAnswer(data)).toBeUndefined()
  })
})
