import { html } from 'hono/html'
import { ROLES } from '../../shared/role.ts'
import { assets } from '../build.ts'

/** Where somebody chooses who they are. */
export const SIGN_IN = '/development/sign-in'

/** For developers only, so its few words are in English and here. It borrows the looks of the search. */
export function signInPage(isWrong: boolean) {
  const [styles] = Object.values(assets.pages)
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>Sign in (development)</title>
    <link rel="stylesheet" href="${styles?.stylesheet ?? ''}" />
    <link rel="icon" href="/icon.svg" type="image/svg+xml" />
  </head>
  <body>
    <div class="page">
      <main class="page-text">
        <h1>Sign in (development)</h1>
        <p>On this machine you are whoever you say. A deployed app asks Cloudflare Access instead.</p>
        ${isWrong ? html`<p role="alert">Enter an e-mail address, and choose at least one role.</p>` : ''}
        <form class="search" method="post" action="${SIGN_IN}">
          <fieldset>
            <legend>Roles</legend>
            ${ROLES.map(
              (role) =>
                html`<p><label><input type="checkbox" name="roles" value="${role}" checked /> ${role}</label></p>`,
            )}
          </fieldset>
          <p><label for="email">E-mail</label></p>
          <div class="search-field">
            <input id="email" name="email" type="email" required maxlength="254" value="staff@office.example" />
            <button type="submit">Sign in</button>
          </div>
        </form>
      </main>
    </div>
  </body>
</html>`
}
