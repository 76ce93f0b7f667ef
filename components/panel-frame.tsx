/** The frame of the panel on the page: title, steps between findings, close. Escape closes it. */
import { type ReactNode, useLayoutEffect, useRef } from 'react';

interface Props {
  title: string;
  steps: { nth: number; of: number; onNext(step: 1 | -1): void } | null;
  onClose(): void;
  children: ReactNode;
}

export function PanelFrame({ title, steps, onClose, children }: Props) {
  const close = useRef<HTMLButtonElement>(null);
  // The worker asked for the panel, so it may take the focus; closing gives it back.
  // Before it is painted, so that no key falls between.
  useLayoutEffect(() => close.current?.focus({ preventScroll: true }), []);
  return (
    <section
      className="surface panel"
      role="dialog"
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className="panel-head">
        <span className="brand">{title}</span>
        {steps && (
          <span className="steps">
            <button type="button" aria-label="Previous finding on this page" onClick={() => steps.onNext(-1)}>
              ‹
            </button>
            <span>
              {steps.nth} of {steps.of}
            </span>
            <button type="button" aria-label="Next finding on this page" onClick={() => steps.onNext(1)}>
              ›
            </button>
          </span>
        )}
        <button type="button" ref={close} aria-label="Close" onClick={onClose}>
          ×
        </button>
      </div>
      <div className="panel-body">{children}</div>
    </section>
  );
}
