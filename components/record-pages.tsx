/** The way from a record at a glance to the pages that show it whole. */
interface Props {
  onOpen(page: 'summary' | 'audit'): void;
}

export function RecordPages({ onOpen }: Props) {
  return (
    <nav className="record-pages" aria-label="This record as a page">
      <button type="button" onClick={() => onOpen('summary')}>
        Summary to print or copy
      </button>
      <button type="button" onClick={() => onOpen('audit')}>
        All narratives, for review
      </button>
    </nav>
  );
}
