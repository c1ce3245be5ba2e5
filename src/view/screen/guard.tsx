import { Component, type ComponentChildren } from 'preact'

interface Props {
  /** Called at once, before `render` returns. */
  readonly onFault: (error: unknown) => void
  readonly children: ComponentChildren
}

/**
 * Contains an exception in a part of the screen: that part is left out until it is drawn again, and the rest stays.
 */
export class Guard extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false }

  override componentWillReceiveProps(): void {
    if (this.state.failed) this.setState({ failed: false })
  }

  override componentDidCatch(error: unknown): void {
    this.setState({ failed: true })
    this.props.onFault(error)
  }

  override render(): ComponentChildren {
    return this.state.failed ? null : this.props.children
  }
}
