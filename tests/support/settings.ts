/** A deployed app: where it answers, and its variables. */
interface Deployed {
  readonly host: string
  readonly vars: Readonly<Record<string, string>>
}

/**
 * The text of wrangler.toml with the settings of a deployed app instead of those that it has: this project may have been
 * deployed, or not yet.
 */
export function settingsOf(text: string, { host, vars }: Deployed): string {
  const bare = text
    .replace(/^\[vars\]\n[\s\S]*?(?=^\[|(?![\s\S]))/m, '')
    .replace(/^(routes|workers_dev) = .*\n/gm, '')
  const named = bare.replace(
    /^name = .*$/m,
    `$&\nworkers_dev = false\nroutes = [{ pattern = "${host}", custom_domain = true }]`,
  )
  const lines = Object.entries(vars).map(([name, value]) => `${name} = '''${value}'''`)
  return [named, '[vars]', ...lines, ''].join('\n')
}
