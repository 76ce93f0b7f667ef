import { browser } from 'wxt/browser';
import { PlainState } from '@/components/plain-state';

/** What a page of the extension shows where no policy pack stands in storage: nothing can be judged or listed. */
export function NoRules() {
  return (
    <div className="surface">
      <PlainState
        view={{ state: 'no-rules', why: 'The policy pack is missing.' }}
        onOptions={() => void browser.runtime.openOptionsPage()}
      />
    </div>
  );
}
