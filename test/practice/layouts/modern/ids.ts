/** Ids that are different on every load, as a page built from components has them. */
import { randomInt } from 'node:crypto';

let last = randomInt(0x10000);

/** `entry-8f3a`; no two alike within some 65,000. */
export function uid(prefix: string): string {
  last = (last * 4005 + 0x3c6f) % 0x10000;
  return `${prefix}-${last.toString(16).padStart(4, '0')}`;
}
