import { browser } from 'wxt/browser';
import { PlainState } from '@/components/plain-state';

/** What a page over a record shows where no policy pack stands in storage: nothing can be judged there. */
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
