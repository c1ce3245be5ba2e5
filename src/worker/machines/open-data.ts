import { Hono } from 'hono'
import { municipality } from '../../facts/municipality.ts'
import { publicFacilities } from '../../lines/open-data/public-facilities.ts'
import { FACILITIES_PATH } from '../../shared/edition/address.ts'
import { shown } from '../../shared/edition/fact/fact.ts'
import { build } from '../build.ts'
import type { AppEnv } from '../env.ts'
import { isKnown } from '../known-tag.ts'

/** The facts of the office in the formats of open data, for other sites and apps. */
export const openDataRoutes: Hono<AppEnv> = new Hono<AppEnv>().get(FACILITIES_PATH, (c) => {
  const { edition, i18n, hash } = c.var.published
  const etag = `"${build}-${hash}"`
  const headers = { ETag: etag, 'Cache-Control': 'no-cache' }
  if (isKnown(etag, c.req.header('If-None-Match'))) return c.body(null, 304, headers)
  const code = shown(municipality.publisher.code, edition.sources)?.value
  // The standard names a file by the code and the English name of its sheet.
  const name = [...(code === undefined ? [] : [code]), 'public_facility.csv'].join('_')
  return c.body(publicFacilities({ edition, i18n, municipality, origin: c.env.PUBLIC_ORIGIN }), 200, {
    ...headers,
    'Content-Type': 'text/csv; charset=UTF-8',
    'Content-Disposition': `attachment; filename="${name}"`,
  })
})
