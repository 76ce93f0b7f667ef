/** The options' smaller sections: shortcuts, appearance, what IT has set. */

export interface Shortcut {
  name: string;
  /** Empty where none is set. */
  keys: string;
}

interface ShortcutsProps {
  shortcuts: readonly Shortcut[];
  /** Opens the browser's own page; null where only its menu leads there. */
  onChange: (() => void) | null;
}

export function ShortcutsSection({ shortcuts, onChange }: ShortcutsProps) {
  return (
    <section aria-labelledby="shortcuts-title">
      <h2 id="shortcuts-title">Shortcuts</h2>
      <dl className="pairs">
        {shortcuts.map(({ name, keys }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{keys === '' ? 'none set' : <kbd>{keys}</kbd>}</dd>
          </div>
        ))}
        <div>
          <dt>Close the panel on the page</dt>
          <dd>
            <kbd>Esc</kbd>
          </dd>
        </div>
      </dl>
      <p>The browser keeps the shortcuts of all extensions on a page of its own.</p>
      {onChange ? (
        <div className="acts">
          <button type="button" onClick={onChange}>
            Change them in the browser
          </button>
        </div>
      ) : (
        <p>Open about:addons, then the gear, then "Manage Extension Shortcuts".</p>
      )}
    </section>
  );
}

const THEMES = [
  ['system', 'As the browser is'],
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const;
export type ThemeName = (typeof THEMES)[number][0];

export function AppearanceSection({ theme, onTheme }: { theme: ThemeName; onTheme(theme: ThemeName): void }) {
  return (
    <section aria-labelledby="appearance-title">
      <h2 id="appearance-title">Appearance</h2>
      <fieldset className="choices">
        <legend>Colours of popup, side panel and these pages</legend>
        {THEMES.map(([name, title]) => (
          <label key={name}>
            <input type="radio" name="theme" checked={theme === name} onChange={() => onTheme(name)} />
            {title}
          </label>
        ))}
      </fieldset>
      <p>
        What stands on a TRACS page follows the browser. High contrast and the text size of your browser hold
        everywhere.
      </p>
    </section>
  );
}
