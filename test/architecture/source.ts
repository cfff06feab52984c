import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { parseSync } from 'oxc-parser';

/** One `import`, `export … from`, `import()` or `new URL(…, import.meta.url)` of a source file. */
export interface Edge {
  readonly from: string;
  /** A path in this repository, or a package's name (`node:` for Node's own). */
  readonly to: string;
  readonly own: boolean;
  /** Erased before anything runs. */
  readonly typeOnly: boolean;
}

export interface Source {
  readonly path: string;
  readonly program: Node;
  readonly edges: readonly Edge[];
}

export interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** The shipped sources under `folders`: TypeScript without tests and declarations, parsed. */
export function sources(...folders: string[]): Source[] {
  return folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => posix.join(folder, file)),
    )
    .filter((path) => /\.tsx?$/.test(path) && !/\.(test|d|config)\.tsx?$/.test(path))
    .sort()
    .map(parse);
}

function parse(path: string): Source {
  const { program, errors, module } = parseSync(path, readFileSync(path, 'utf8'));
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const root = program as unknown as Node;
  const edges: Edge[] = [];
  const add = (specifier: string, typeOnly: boolean) =>
    edges.push({ from: path, typeOnly, ...target(path, specifier) });

  for (const { moduleRequest, entries } of module.staticImports)
    add(moduleRequest.value, entries.length > 0 && entries.every((entry) => entry.isType));
  for (const { entries } of module.staticExports)
    for (const { moduleRequest, isType } of entries) if (moduleRequest) add(moduleRequest.value, isType);
  walk(root, (node) => {
    if (node.type === 'ImportExpression') add(literal(node.source as Node, path), false);
    if (node.type === 'TSImportType') add(literal((node.source ?? node.argument) as Node, path), true);
    if (node.type === 'NewExpression' && isUrlOfThisModule(node))
      add(literal((node.arguments as Node[])[0]!, path), false);
  });
  return { path, program: root, edges };
}

/** Calls `visit` with every node under `node`, itself first. */
export function walk(node: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(node)) for (const one of node) walk(one, visit);
  else if (node && typeof node === 'object') {
    if (typeof (node as Node).type === 'string') visit(node as Node);
    for (const value of Object.values(node)) if (typeof value === 'object') walk(value, visit);
  }
}

/** `a.b.c` of a chain of plain member accesses; '' of anything else. */
export function dotted(node: Node): string {
  if (node.type === 'Identifier') return node.name as string;
  if (node.type === 'MetaProperty') return 'import.meta';
  if (node.type !== 'MemberExpression' || node.computed) return '';
  const object = dotted(node.object as Node);
  return object && `${object}.${(node.property as Node).name}`;
}

function isUrlOfThisModule(node: Node): boolean {
  const [, base] = node.arguments as Node[];
  return (node.callee as Node).name === 'URL' && base !== undefined && dotted(base) === 'import.meta.url';
}

function literal(node: Node, path: string): string {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type === 'TSLiteralType') return literal(node.literal as Node, path);
  throw new Error(`${path}: an import whose address is computed cannot be checked`);
}

function target(from: string, specifier: string): { to: string; own: boolean } {
  const [address = ''] = specifier.split('?');
  if (address.startsWith('.')) return { to: posix.join(posix.dirname(from), address), own: true };
  if (address.startsWith('node:') || builtinModules.includes(address)) return { to: 'node:', own: false };
  const [first = '', second = ''] = address.split('/');
  return { to: first.startsWith('@') ? `${first}/${second}` : first, own: false };
}
