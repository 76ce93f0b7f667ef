/** What a person can do in the assistant that makes page maps. */
export interface AssistantActs {
  onTick(page: number, key: string, ticked: boolean): void;
  onPoint(page: number, key: string, field: string): void;
  /** Points out a part that was not proposed at all. */
  onPointOut(purpose: string): void;
  onStopPointing(): void;
  /** Pointing without a mouse: goes on among the words of the page, and takes where it has come to. */
  onStep(by: number): void;
  onChoose(): void;
  onForget(page: number, key: string): void;
  /** The list of this part has no entries on this page: that look is learned. */
  onEmpty(page: number, key: string): void;
  onKeep(): void;
  onKeepSignOut(): void;
  onWord(what: string, ours: string, theirs: string): void;
  onExport(): void;
  onImport(file: File | null): void;
  onImportDecided(keep: boolean): void;
  onDiagnose(): void;
  onLook(): void;
  onClose(): void;
}
