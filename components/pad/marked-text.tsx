/**
 * A text field with the words that were read marked in it: a layer behind the field holds the same letters at the same
 * places, transparent, and only its marks are seen. The field is the browser's own, so that its Undo works.
 */
import type { Ref } from 'react';
import type { Segment } from './spans.ts';

interface Props {
  id: string;
  name: string;
  segments: readonly Segment[];
  initial: string;
  fieldRef: Ref<HTMLTextAreaElement>;
  describedBy: string;
}

export function MarkedText({ id, name, segments, initial, fieldRef, describedBy }: Props) {
  return (
    <div className="marked-text">
      <div className="layer" aria-hidden="true">
        {segments.map(({ text, read, chosen }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a piece of a text is known by its place.
          <span key={i} className={[read && 'read', chosen && 'chosen'].filter(Boolean).join(' ')}>
            {text}
          </span>
        ))}
        {/* A line that has only just been begun has no height of its own. */}{' '}
      </div>
      {/* The spelling check of some browsers sends what is typed away. */}
      <textarea
        id={id}
        name={name}
        ref={fieldRef}
        defaultValue={initial}
        aria-describedby={describedBy}
        spellCheck={false}
        autoComplete="off"
      />
    </div>
  );
}
