/** Style sheets whose class names are local to them: each is written short and served under a hashed name. */
import { createHash } from 'node:crypto';

export interface CssModule {
  css: string;
  /** Short name to served name. */
  names: Record<string, string>;
  /** The served name; an unknown class is a mistake in the template. */
  (...local: (string | false)[]): string;
}

/** Takes a style sheet and renames every class in it: `entry` becomes something like `_entry_1x9ab_12`. */
export function cssModule(source: string): CssModule {
  const hash = BigInt(`0x${createHash('sha1').update(source).digest('hex').slice(0, 12)}`)
    .toString(36)
    .padStart(5, '0')
    .slice(0, 5);
  const names: Record<string, string> = {};
  const css = source
    .split('\n')
    .map((line, index) =>
      line.replace(/\.([a-zA-Z]\w*)/g, (_, local: string) => {
        names[local] ??= `_${local}_${hash}_${index + 1}`;
        return `.${names[local]}`;
      }),
    )
    .join('\n');
  const look = (...local: (string | false)[]) =>
    local
      .filter((name): name is string => name !== false)
      .map((name) => {
        const served = names[name];
        if (!served) throw new Error(`No class "${name}" in this style sheet`);
        return served;
      })
      .join(' ');
  return Object.assign(look, { css, names });
}
