/**
 * Hides what a page says of a moment once that is over, because a page may be open for long, or be kept on the device.
 * When it ends is in the element's data, as an instant in ISO 8601.
 */
export function hideWhenOver(element: HTMLElement): void {
  const until = Date.parse(element.dataset.until ?? '')
  const look = () => {
    element.hidden = Date.now() >= until
  }
  look()
  setTimeout(look, until - Date.now())
  // No timer runs while a phone sleeps, or while the page waits in the history of the browser.
  document.addEventListener('visibilitychange', look)
  addEventListener('pageshow', look)
}
