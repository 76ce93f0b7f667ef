/** Set by the build (`wxt.config.ts`): the practice connection, or null in a release. */
declare const __PRACTICE__: {
  connections: import('./storage.ts').Connection[];
  maps: unknown[];
  pack: unknown;
} | null;
