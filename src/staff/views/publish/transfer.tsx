import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { MOST_IMPORTED_BYTES } from '../../../shared/import-limit.ts'
import type { Reply } from '../../office/ask.ts'
import { office, type Store } from '../../office/office.ts'
import { filled, texts } from '../../texts.ts'
import type { Work } from '../../use-office.ts'

interface Props {
  readonly work: Work
  readonly onImported: () => void
}

/** What becomes of an import: nothing yet, a question, on its way, or the office's answer. */
type Step =
  | { readonly kind: 'idle' | 'reading' | 'sending' }
  | { readonly kind: 'asked'; readonly file: string; readonly store: Store }
  | { readonly kind: 'answered'; readonly reply: Reply<Store> }

/** Everything that the office has written as one file, and the way back. */
export function Transfer({ work, onImported }: Props): JSX.Element {
  const [step, setStep] = useState<Step>({ kind: 'idle' })
  const isPublisher = work.me.roles.includes('publisher')
  async function read(input: HTMLInputElement): Promise<void> {
    const [chosen] = input.files ?? []
    if (!chosen) return
    // The office would answer the same, after the whole way of the file.
    if (chosen.size > MOST_IMPORTED_BYTES) {
      input.value = ''
      const tooLarge = { most: MOST_IMPORTED_BYTES }
      return setStep({ kind: 'answered', reply: { kind: 'refused', problems: [], tooLarge } })
    }
    setStep({ kind: 'reading' })
    const [file, store] = await Promise.all([chosen.text(), office.store()])
    // The same file can be chosen again.
    input.value = ''
    if (store.kind === 'done') setStep({ kind: 'asked', file, store: store.value })
    else setStep({ kind: 'answered', reply: store })
  }
  async function send(file: string, { epoch }: Store): Promise<void> {
    setStep({ kind: 'sending' })
    const reply = await office.import(file, epoch)
    setStep({ kind: 'answered', reply })
    if (reply.kind !== 'done') return
    await work.reload()
    onImported()
  }
  if (!isPublisher) return <p>{texts.transfer.notPublisher}</p>
  const isBusy = step.kind === 'reading' || step.kind === 'sending'
  return (
    <section class="transfer" aria-labelledby="transfer">
      <h2 id="transfer">{texts.transfer.heading}</h2>
      <p>{texts.transfer.help}</p>
      <p>
        <a class="button" href="/staff/export" download>
          {texts.transfer.export}
        </a>
      </p>
      <label for="import">{texts.transfer.import}</label>
      <input
        id="import"
        type="file"
        accept=".json,application/json"
        disabled={isBusy}
        onChange={({ currentTarget }) => void read(currentTarget)}
      />
      {step.kind === 'asked' && (
        <div class="asked" role="group" aria-label={texts.transfer.ask}>
          <p>{filled(texts.transfer.replaces, step.store.rows)}</p>
          <button type="button" class="primary" onClick={() => void send(step.file, step.store)}>
            {texts.transfer.yes}
          </button>
          <button type="button" onClick={() => setStep({ kind: 'idle' })}>
            {texts.transfer.no}
          </button>
        </div>
      )}
      <div class="result" role="status" data-result={step.kind === 'answered' ? step.reply.kind : step.kind}>
        {isBusy && (
          <p>
            <progress aria-label={texts.transfer[step.kind]} /> {texts.transfer[step.kind]}
          </p>
        )}
        {step.kind === 'answered' && <Answer reply={step.reply} />}
      </div>
    </section>
  )
}

function Answer({ reply }: { reply: Reply<Store> }): JSX.Element {
  if (reply.kind === 'done') return <p class="fine">{filled(texts.transfer.done, reply.value.rows)}</p>
  if (reply.kind === 'refused' && reply.tooLarge) {
    const { most = MOST_IMPORTED_BYTES } = reply.tooLarge
    return <p class="wrong">{filled(texts.transfer.tooLarge, { most: most / 1_000_000 })}</p>
  }
  return (
    <>
      <p class="wrong">{texts.transfer.results[reply.kind]}</p>
      {reply.kind === 'refused' && (
        <ul>
          {reply.problems.map((problem) => (
            <li key={problem} lang="en">
              {problem}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
