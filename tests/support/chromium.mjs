#!/usr/bin/env node
// Chromium as Playwright starts it, but no service worker of it is debugged.
//
// Playwright attaches to every target of a browser. Chromium does not stop a service worker that is debugged, and has
// it wait for its debugger when it starts. With several pages and versions, navigations then wait for ever, and a new
// version is not taken. No wall has a debugger, so this program leaves service workers out of what Playwright asks for.
import { spawn } from 'node:child_process'
import { Socket } from 'node:net'

/** What the protocol leaves out by itself, and service workers. Everything else is attached to. */
const FILTER = [
  { type: 'browser', exclude: true },
  { type: 'tab', exclude: true },
  { type: 'service_worker', exclude: true },
  {},
]
/** Ends each message of the protocol on a pipe. */
const END = '\0'

const chromium = spawn(process.env.CHROMIUM_PATH, process.argv.slice(2), {
  stdio: ['inherit', 'inherit', 'inherit', 'pipe', 'pipe'],
})
const [, , , commands, answers] = chromium.stdio
answers.pipe(new Socket({ fd: 4 }))

// A message may come in hundreds of pieces. To join all of them at each piece would take seconds for a large one.
let pieces = []
// A file's stream would wait in a read when the browser has ended, and keep this program alive until it is killed.
new Socket({ fd: 3, writable: false }).setEncoding('utf8').on('data', (chunk) => {
  const [piece, ...others] = chunk.split(END)
  pieces.push(piece)
  for (const next of others) {
    commands.write(filtered(pieces.join('')) + END)
    pieces = [next]
  }
})

// A browser that is killed takes its commands with it.
commands.on('error', () => undefined)
chromium.on('exit', (code) => process.exit(code ?? 1))

function filtered(text) {
  if (!text.includes('"Target.setAutoAttach"')) return text
  const message = JSON.parse(text)
  return JSON.stringify({ ...message, params: { ...message.params, filter: FILTER } })
}
