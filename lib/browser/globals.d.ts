/** Set by the build (`wxt.config.ts`): the practice connections, those of an IT build, or null in a release. */
declare const __BUILT_IN__: {
  connections: import('./storage.ts').Connection[];
  maps: unknown[];
  pack: unknown;
  fixed: boolean;
} | null;
