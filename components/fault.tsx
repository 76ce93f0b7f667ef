/** What stands in place of a page of ours that met a fault: in plain words, with a way on. Nothing of the error is shown. */
import { Component, type ReactNode } from 'react';

interface Props {
  children: ReactNode;
  onAgain(): void;
}

export class Fault extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="surface" data-state="fault">
        <h1>The overlay met a fault here</h1>
        <p role="alert">
          What it knows can’t be shown now, so nothing here counts as checked. TRACS and what you typed there
          are untouched.
        </p>
        <p>
          <button type="button" onClick={this.props.onAgain}>
            Open this again
          </button>
        </p>
        <p className="hint">If it comes back, tell your IT what you clicked last.</p>
      </div>
    );
  }
}
