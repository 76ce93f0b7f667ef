/** Modern layout: the page's script, module by module, and the class names it finds things by. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PartsLayout } from '../layout.ts';
import { appPaths } from '../links.ts';
import { controls } from './styles/controls.ts';
import { record } from './styles/record.ts';
import { shell } from './styles/shell.ts';

const type = 'text/javascript; charset=utf-8';
const folder = fileURLToPath(new URL('./client/', import.meta.url));
const modules = readdirSync(folder).filter((name) => name.endsWith('.js'));

const classes = Object.entries({ shell, controls, record }).map(
  ([name, { names }]) => `export const ${name} = ${JSON.stringify(names)};\n`,
);

export const assets: PartsLayout['assets'] = [
  { path: `${appPaths.assets}classes.js`, type, text: classes.join('') },
  ...modules.map((name) => ({
    path: `${appPaths.assets}${name}`,
    type,
    text: readFileSync(`${folder}${name}`, 'utf8'),
  })),
];

export const styles = [shell, controls, record].map(({ css }) => css).join('');
