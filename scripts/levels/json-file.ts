import { readFileSync } from 'node:fs';
import { findNodeAtLocation, type Node, parseTree, type ParseError, printParseErrorCode } from 'jsonc-parser';
import { type Fault, fault } from '../../src/core/checker/fault.ts';
import { under } from '../../src/core/checker/nodes.ts';
import { MOST_NESTED } from '../../src/core/nesting.ts';

/** A JSON file with the places of what stands in it. */
export interface JsonFile {
  readonly value: unknown;
  /** Bad JSON and doubled keys; `value` is then what could be read. */
  readonly faults: readonly Fault[];
  /** The line of a JSON pointer, from 1; of the nearest place that is there, when it is not. */
  lineOf(pointer: string): number;
}

const SAID: Readonly<Record<string, string>> = {
  InvalidSymbol: 'something that is not JSON',
  InvalidNumberFormat: 'a number that is none',
  PropertyNameExpected: 'no name where one must stand',
  ValueExpected: 'no value where one must stand',
  ColonExpected: 'no colon where one must stand',
  CommaExpected: 'no comma where one must stand',
  CloseBraceExpected: 'a brace that is not closed',
  CloseBracketExpected: 'a bracket that is not closed',
  EndOfFileExpected: 'something after its end',
  InvalidCommentToken: 'a comment',
  UnexpectedEndOfComment: 'a comment',
  UnexpectedEndOfString: 'a text that is not closed',
  UnexpectedEndOfNumber: 'a number that is not finished',
  InvalidUnicode: 'a \\u that is none',
  InvalidEscapeCharacter: 'a backslash before a wrong letter',
  InvalidCharacter: 'a character that may not stand in a text',
};

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** The pointer of the innermost value around an offset. */
function pointerAt(node: Node | undefined, offset: number, pointer = ''): string {
  for (const [at, child] of (node?.children ?? []).entries()) {
    if (offset < child.offset || offset > child.offset + child.length) continue;
    if (child.type !== 'property') return pointerAt(child, offset, under(pointer, at));
    const [name, value] = child.children ?? [];
    return pointerAt(value, offset, under(pointer, String(name?.value)));
  }
  return pointer;
}

function* doubledKeys(node: Node, text: string, file: string, pointer = ''): Generator<Fault> {
  const names = new Set<string>();
  for (const [at, child] of (node.children ?? []).entries()) {
    if (child.type !== 'property') yield* doubledKeys(child, text, file, under(pointer, at));
    const [name, value] = child.type === 'property' ? (child.children ?? []) : [];
    const key = String(name?.value);
    if (!value) continue;
    if (names.has(key))
      yield fault(
        'doubled-key',
        under(pointer, key),
        `“${key}” stands here twice, again in line ${lineAt(text, child.offset)}, and only one of them would be read.`,
        'Take one out, or give it another name.',
        file,
      );
    names.add(key);
    yield* doubledKeys(value, text, file, under(pointer, key));
  }
}

/** A plain value; a key that only a prototype may have stays an ordinary key. */
function valueOf(node: Node | undefined): unknown {
  if (!node) return undefined;
  if (node.type === 'array') return (node.children ?? []).map(valueOf);
  if (node.type !== 'object') return node.value as unknown;
  return Object.fromEntries(
    (node.children ?? []).flatMap(({ children: [name, value] = [] }) =>
      name && value ? [[String(name.value), valueOf(value)]] : [],
    ),
  );
}

const stepsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

function nodeAt(root: Node, pointer: string): Node {
  let node = root;
  for (const step of stepsOf(pointer)) {
    const next = findNodeAtLocation(node, [node.type === 'array' ? Number(step) : step]);
    if (!next) break;
    node = next;
  }
  return node;
}

/** Characters: ten times the longest file of a level. */
const LONGEST = 1_000_000;

/** Where a text first has more brackets and braces open than anything of a level; nothing when nowhere. */
function deepAt(text: string): number | undefined {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') quoted = !quoted;
    else if (quoted) at += sign === '\\' ? 1 : 0;
    else if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    if (depth > MOST_NESTED) return at;
  }
  return undefined;
}

/** A file that is not read at all. */
const unread = (line: number, message: string, mend: string, file: string): JsonFile => ({
  value: undefined,
  faults: [fault('json', '', message, mend, file)],
  lineOf: () => line,
});

/** Reads JSON text; never throws on it. `file` is what its faults call it. */
export function parseJson(text: string, file: string): JsonFile {
  if (text.length > LONGEST)
    return unread(
      1,
      `The file has ${text.length} characters, ten times those of the longest level.`,
      'Shorten it.',
      file,
    );
  const deep = deepAt(text);
  if (deep !== undefined)
    return unread(
      lineAt(text, deep),
      `In line ${lineAt(text, deep)} more than ${MOST_NESTED} brackets and braces are open, one in the other.`,
      'Close them, or take out what was put into itself.',
      file,
    );
  const errors: ParseError[] = [];
  const plain = text.replace(/^\uFEFF/, ' ');
  const root = parseTree(plain, errors, { disallowComments: true });
  const bad = errors.map(({ error, offset }) => {
    const what = SAID[printParseErrorCode(error)] ?? 'a slip';
    return fault(
      'json',
      pointerAt(root, offset),
      `The file is not JSON: line ${lineAt(plain, offset)} has ${what}.`,
      'Mend the comma, quote or bracket there; an editor that knows JSON shows the place.',
      file,
    );
  });
  const empty = fault('json', '', 'The file is empty.', 'Write something into it, or take it away.', file);
  // one slip makes the reader stumble over what follows it
  const faults = [
    ...(plain.trim() === '' ? [empty] : bad.slice(0, 1)),
    ...(root ? doubledKeys(root, plain, file) : []),
  ];
  const firstLine = errors[0] ? lineAt(plain, errors[0].offset) : 1;
  return {
    value: valueOf(root),
    faults,
    lineOf: (pointer) =>
      !root || (bad.length > 0 && pointer === bad[0]?.pointer)
        ? firstLine
        : lineAt(plain, nodeAt(root, pointer).offset),
  };
}

export const readJson = (path: string, file: string): JsonFile => parseJson(readFileSync(path, 'utf8'), file);
