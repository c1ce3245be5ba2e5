import { Component, createRef, type JSX } from 'preact'
import type { Language } from '../../lines/i18n/i18n.ts'
import { langOf } from '../parts/text/lang.ts'
import { Text } from '../parts/text/text.tsx'

export interface LeavingProps {
  readonly language: Language
  readonly onStay: () => void
}

/**
 * Asks whether anybody is there before a visit ends. It covers the screen, so that the touch that says yes presses
 * nothing else; any key says yes too. The browser's own dialog keeps the focus inside, and gives it back when somebody
 * has said so. If nobody does, the dialog is gone, and with it the focus.
 */
export class Leaving extends Component<LeavingProps> {
  readonly #dialog = createRef<HTMLDialogElement>()

  override componentDidMount(): void {
    this.#dialog.current?.showModal()
  }

  override render(): JSX.Element {
    const { language, onStay } = this.props
    const stay = () => {
      this.#dialog.current?.close()
      onStay()
    }
    return (
      <dialog
        ref={this.#dialog}
        class="leaving"
        aria-labelledby="leaving"
        onKeyDown={(event) => {
          event.preventDefault()
          stay()
        }}
        {...langOf(language.locale)}
      >
        <button type="button" class="leaving-stay" onClick={stay}>
          <span id="leaving" class="leaving-heading">
            <Text of={language.t('leaving.heading')} />
          </span>
          <span>
            <Text of={language.t('leaving.body')} />
          </span>
          <span class="control leaving-name">
            <Text of={language.t('leaving.stay')} />
          </span>
        </button>
      </dialog>
    )
  }
}
