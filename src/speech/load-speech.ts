import { parseSpeech, type Speech } from '../lines/speech/speech.ts'

/** @throws Error when it cannot be loaded now, or is not what it should be. */
export async function loadSpeech(url: string): Promise<Speech> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: expected 200, found ${response.status}`)
  return parseSpeech(await response.json())
}
