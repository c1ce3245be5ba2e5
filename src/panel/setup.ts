import { createPlaylogStore } from './care/playlog-store.ts'
import { savePlaylog } from './care/save-playlog.ts'
import { keepMmPerPx, measuredMmPerPx, setScale } from './device.ts'

// The composition root of the set-up page, on which an installer makes a bar as long as a bank card.

const form = document.getElementById('card-check') as HTMLFormElement
const words = form.dataset
const range = form.elements.namedItem('length') as HTMLInputElement
const status = form.querySelector('[role="status"]') as HTMLElement
const card = Number(words.card)

const panels = JSON.parse(words.panels ?? '[]') as [widthPx: number, mmPerPx: number][]
const [, assumed = 0.5] = panels.find(([width]) => width === window.screen.width) ?? panels[0] ?? []

const mmPerPx = () => card / Number(range.value)
const said = (text: string | undefined) => (text ?? '').replace('{{mm}}', mmPerPx().toFixed(4))

function show(message: string | undefined): void {
  setScale(mmPerPx())
  status.textContent = said(message)
}

function keep(measured: number | undefined, message: string | undefined): void {
  try {
    keepMmPerPx(measured)
    show(message)
  } catch {
    // Storage is denied, so the installer is told what to write into the address.
    show(words.denied)
  }
}

// A kept scale that cannot be used is deleted, and measured again here.
range.value = String(Math.round(card / (measuredMmPerPx(() => {}) ?? assumed)))
range.addEventListener('input', () => show(words.scale))
form.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('button') : null
  if (button?.name === 'shorter' || button?.name === 'longer') {
    range.value = String(Number(range.value) + (button.name === 'longer' ? 1 : -1))
    show(words.scale)
  }
  if (button?.name === 'keep') keep(mmPerPx(), words.kept)
  if (button?.name === 'forget') {
    range.value = String(Math.round(card / assumed))
    keep(undefined, words.forgotten)
  }
})
show(words.scale)
form.hidden = false

const playlog = document.getElementById('playlog') as HTMLFormElement
const saved = playlog.querySelector('[role="status"]') as HTMLElement
const store = createPlaylogStore(false, (error) => {
  saved.textContent = String(error)
})
playlog.querySelector('button')?.addEventListener('click', async () => {
  const entries = await savePlaylog(store, playlog.dataset.timeZone ?? 'UTC', Date.now())
  saved.textContent = (playlog.dataset.saved ?? '').replace('{{entries}}', String(entries))
})
playlog.hidden = false
