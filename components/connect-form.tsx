/** Connecting a TRACS: its address and the page map for it. */
import { type FormEvent, useState } from 'react';

interface Props {
  /** Answers whether it worked; then the form is emptied. */
  onConnect(address: string, file: File | null): Promise<boolean>;
}

export function ConnectForm({ onConnect }: Props) {
  const [address, setAddress] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await onConnect(address, file)) setAddress('');
  };
  return (
    <form onSubmit={(event) => void submit(event)} aria-label="Connect TRACS">
      <label>
        Address of TRACS
        <small>As it stands in the browser, for example https://tracs.example.gov</small>
        <input
          type="text"
          inputMode="url"
          value={address}
          onChange={(event) => setAddress(event.target.value)}
        />
      </label>
      <label>
        Page map
        <small>The file that says where things stand on its pages (.json)</small>
        <input
          type="file"
          accept=".json,application/json"
          onChange={(event) => setFile(event.target.files?.[0] ?? null)}
        />
      </label>
      <div>
        <button type="submit" className="primary">
          Connect
        </button>
      </div>
    </form>
  );
}
