/** Our own source, as the contracts look at it: every shipped file, its imports, and its code without comments. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseSync } from 'vite';

export const root = join(import.meta.dirname, '..', '..');

/** Every .ts and .tsx file of these folders that is shipped: tests and fixtures stay out. Paths use `/`. */
export function sourceFiles(...folders: string[]): string[] {
  return folders
    .flatMap((folder) => filesIn(folder))
    .filter((path) => /\.tsx?$/.test(path) && !/\.(test|d)\.tsx?$/.test(path));
}

/** Every file under a folder of the project, by its path from the project's root. */
export function filesIn(folder: string): string[] {
  const whole = join(root, folder);
  if (!existsSync(whole)) return [];
  return readdirSync(whole, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** What a file imports, in any of the ways there are: statements, re-exports, `import()`, types, globs. */
export function importsOf(path: string, source: string): string[] {
  const { program } = parseSync(path, source);
  const found: string[] = [];
  walk(program, (node) => {
    const from = node.source;
    const imports = [
      'ImportDeclaration',
      'ExportNamedDeclaration',
      'ExportAllDeclaration',
      'ImportExpression',
      'TSImportType',
    ];
    if (imports.includes(String(node.type)) && isLiteral(from)) found.push(from.value);
    if (node.type === 'CallExpression' && source.slice(Number(node.start)).startsWith('import.meta.glob')) {
      walk(node.arguments, (inner) => {
        if (isLiteral(inner) && /^\.|^@\//.test(inner.value)) found.push(inner.value);
      });
    }
  });
  return found;
}

/** The code with its comments blanked out, so that a comment may name what the code must not do. */
export function withoutComments(path: string, source: string): string {
  let code = source;
  for (const { start, end } of parseSync(path, source).comments) {
    code = code.slice(0, start) + code.slice(start, end).replace(/[^\n]/g, ' ') + code.slice(end);
  }
  return code;
}

/** Every regular expression that stands in a file. */
export function regularExpressionsOf(path: string, source: string): RegExp[] {
  const found: RegExp[] = [];
  walk(parseSync(path, source).program, ({ type, regex }) => {
    if (type !== 'Literal' || !regex) return;
    const { pattern, flags } = regex as { pattern: string; flags: string };
    found.push(new RegExp(pattern, flags));
  });
  return found;
}

type Node = Record<string, unknown>;

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) {
    for (const part of value) walk(part, visit);
  } else if (typeof value === 'object' && value !== null) {
    visit(value as Node);
    for (const part of Object.values(value)) walk(part, visit);
  }
}

function isLiteral(value: unknown): value is { value: string } {
  const node = value as Node | null | undefined;
  return node?.type === 'Literal' && typeof node.value === 'string';
}
