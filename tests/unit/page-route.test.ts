import { describe, expect, it } from 'vitest'
import { type PageRoute, pageRouteOf } from '../../src/sw/page-route.ts'

const ORIGIN = 'https://office.test'
const KEPT = new Set(['/ja', '/ja/search', '/ja/needs/moving', '/assets/page-abc.js', '/icon.svg'])

const route = (path: string, asked: { method?: string; isNavigation?: boolean } = {}): PageRoute =>
  pageRouteOf({ method: 'GET', isNavigation: true, ...asked, url: new URL(path, ORIGIN).href }, ORIGIN, KEPT)

describe('a request of a visitor’s browser', () => {
  it.each(['/ja', '/ja/needs/moving', '/ja?utm=x', '/ja/search?q=tax'])(
    'for a page that may be on the device is looked for there: %s',
    (path) => expect(route(path)).toEqual({ kind: 'page', path: path.replace(/\?.*/, '') }),
  )

  it.each(['/', '/d/3', '/D/3', '/n/1', '/ja/topics/goal', '/ja/now/lobby', '/ja/screens', '/xx'])(
    'for another page comes from the network, or is told that there is none: %s',
    (path) => expect(route(path)).toEqual({ kind: 'other', path }),
  )

  it.each([
    '/screens',
    '/screens/lobby',
    '/screens/lobby?at=x',
    '/screens/kiosk/shell',
    '/staff',
    '/staff/x',
    '/api/edition',
    '/health',
    '/cdn-cgi/x',
    '/open-data/public-facilities.csv',
    '/sitemap.xml',
    '/robots.txt',
    '/ja/manifest.webmanifest',
    '/sw.js',
    '/pages-sw.js',
  ])('for screens, staff and machines passes: %s', (path) => {
    expect(route(path)).toEqual({ kind: 'pass' })
    expect(route(path, { isNavigation: false })).toEqual({ kind: 'pass' })
  })

  it('for a file is looked for on the device, if it may be there', () => {
    const file = { isNavigation: false }
    expect(route('/assets/page-abc.js', file)).toEqual({ kind: 'file', url: '/assets/page-abc.js' })
    expect(route('/icon.svg', file)).toEqual({ kind: 'file', url: '/icon.svg' })
    for (const path of ['/assets/panel.js', '/fonts/other.woff2', '/assets/page-abc.js?x', '/ja/x'])
      expect(route(path, file)).toEqual({ kind: 'pass' })
  })

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'HEAD'])('with %s passes', (method) => {
    for (const path of ['/ja', '/assets/page-abc.js'])
      expect(route(path, { method })).toEqual({ kind: 'pass' })
  })

  it('to another origin passes', () => {
    expect(route('https://other.test/ja')).toEqual({ kind: 'pass' })
  })
})
