const HOSTS = ['localhost', '127.0.0.1', '[::1]']
/** What something in between adds when it passes on a request of somebody else. */
const PASSED_ON = ['Forwarded', 'Via', 'X-Forwarded-For', 'X-Forwarded-Host', 'X-Real-IP']

/**
 * Whether a request was sent on this machine, as far as it says. Headers can say anything, so this only refuses more: the
 * server itself listens on no other address (`npm start`, and `[dev]` in wrangler.toml). A page of another site whose
 * name leads here has that name as its host.
 */
export function isLoopback({ url, headers }: Request): boolean {
  const peer = headers.get('CF-Connecting-IP')
  return (
    HOSTS.includes(new URL(url).hostname) &&
    HOSTS.includes((headers.get('Host') ?? '').replace(/:\d+$/, '')) &&
    (peer === null || peer === '::1' || /^(::ffff:)?127(\.\d{1,3}){3}$/.test(peer)) &&
    !PASSED_ON.some((name) => headers.has(name))
  )
}
