/** Whether the draft outlives this page, and the words that say so beside it. */

interface Props {
  kept: boolean;
  onKeep(keep: boolean): void;
}

export function Keeping({ kept, onKeep }: Props) {
  return (
    <div className="keeping">
      <label>
        <input
          type="checkbox"
          checked={kept}
          aria-describedby="keeping-hint"
          onChange={(event) => onKeep(event.currentTarget.checked)}
        />
        Keep for this session
      </label>
      <p className="hint" id="keeping-hint">
        {kept
          ? "Kept in the browser's memory, never on disk, until the browser closes or 8 hours have gone."
          : 'Not kept: closing or reloading this page forgets all that stands in it.'}
      </p>
      {kept && (
        <button type="button" onClick={() => onKeep(false)}>
          Erase what is kept
        </button>
      )}
    </div>
  );
}
