import { Component, type ReactNode } from 'react';

export interface ErrorBoundaryProps {
  /** Stands in place of children that could not be drawn; `retry` draws them anew. */
  readonly fallback: (retry: () => void) => ReactNode;
  /** Children that failed are tried again by themselves when this is another value. */
  readonly of?: unknown;
  readonly children: ReactNode;
}

/** Keeps an exception in one part of a page from taking the rest of it away. A class, because React asks for one here. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError = () => ({ failed: true });

  readonly #retry = (): void => this.setState({ failed: false });

  override componentDidUpdate({ of }: ErrorBoundaryProps): void {
    if (this.state.failed && of !== this.props.of) this.#retry();
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback(this.#retry) : this.props.children;
  }
}
