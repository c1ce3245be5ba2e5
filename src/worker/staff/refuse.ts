import type { Context } from 'hono'
import { type Refusal, renderRefusal } from '../../view/staff/refusal-page.tsx'
import { assets, staff } from '../build.ts'

const STATUS = {
  stranger: 403,
  'no-role': 403,
  'other-role': 403,
  'other-site': 403,
  'too-large': 413,
  'too-often': 429,
  unconfigured: 503,
  unreachable: 503,
} as const satisfies Record<Refusal['kind'], number>

/**
 * Says why somebody may not do something: to a person as a page in the language of staff, to a program as JSON
 * `{ error, … }` with the kind of the refusal.
 */
export function refuse(c: Context, refusal: Refusal): Response {
  const status = STATUS[refusal.kind]
  if (c.req.header('Accept')?.includes('text/html') !== true) {
    const { kind: error, ...more } = refusal
    return c.json({ error, ...more }, status)
  }
  const { locale, texts } = staff
  const styles = assets.pages[locale.id]
  if (!styles) throw new Error(`the build has no stylesheet for pages in ${locale.id}`)
  return c.html(renderRefusal(refusal, texts.refusal, locale, styles), status)
}
