/** Connecting a TRACS: its address and, where there is one already, the page map for it. */
import { type FormEvent, type MouseEvent, useState } from 'react';
import { MapPreview } from './mapper/map-preview.tsx';
import type { MapPreview as Preview } from './mapper/view.ts';

interface Props {
  /** Reads and checks a file as soon as it is chosen; null where it is no map, which the caller then says. */
  onFile(file: File | null): Promise<Preview | null>;
  /** Called in direct answer to the click. Answers whether it worked; then the form is emptied. */
  onConnect(address: string): Promise<boolean>;
}

export function ConnectForm({ onFile, onConnect }: Props) {
  const [address, setAddress] = useState('');
  const [map, setMap] = useState<Preview | null>(null);
  // Nobody connects past a file that is still being checked.
  const [checking, setChecking] = useState(false);
  // A file that was refused is not passed over in silence: it is taken out or replaced first.
  const [refused, setRefused] = useState(false);
  const check = (file: File | null) => {
    setChecking(true);
    void onFile(file)
      .then((preview) => {
        setMap(preview);
        setRefused(file !== null && preview === null);
      })
      .finally(() => setChecking(false));
  };
  const takeOut = (event: MouseEvent<HTMLButtonElement>) => {
    const file = event.currentTarget.form?.elements.namedItem('map');
    if (file instanceof HTMLInputElement) {
      file.value = '';
      // The button goes with what it was for.
      file.focus();
    }
    check(null);
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (refused) return;
    if (!(await onConnect(address))) return;
    setAddress('');
    setMap(null);
    form.reset();
  };
  return (
    <form onSubmit={(event) => void submit(event)} aria-label="Connect TRACS">
      <label>
        Address of TRACS
        <small>
          As it stands in the browser, for example https://tracs.example.gov. On a page of TRACS itself, the
          button of the overlay in the toolbar connects it with one click.
        </small>
        <input
          type="text"
          inputMode="url"
          value={address}
          onChange={(event) => setAddress(event.target.value)}
        />
      </label>
      <label>
        Page map
        <small>
          The file that says where things stand on its pages (.json), if somebody made one. Without it you
          make one yourself by pointing.
        </small>
        <input
          type="file"
          name="map"
          accept=".json,application/json"
          onChange={(event) => check(event.target.files?.[0] ?? null)}
        />
      </label>
      {map && <MapPreview map={map} />}
      <div>
        <button type="submit" className="primary" disabled={checking}>
          Connect
        </button>
        {refused && (
          <button type="button" onClick={takeOut}>
            Go on without the file
          </button>
        )}
      </div>
    </form>
  );
}
