/**
 * A rule for oxlint: what a kind of beat is stands in `src/core/kinds/<kind>.ts` and its panel. Everywhere else the kind
 * is asked (`kindOf`, `authorOf`, `isFork`, `isLast`, `optionsOf`), so that a new kind needs nothing there.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../src/core/kinds');
/** Files there that are no kind of beat. */
const OTHERS = new Set(['author', 'index', 'kind']);
const KINDS = new Set(
  readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .filter((name) => !OTHERS.has(name)),
);
/** Keys of a beat by which its kind could be guessed. */
const KEYS = new Set(
  'ask cards choices coins could helped how items messages next outcome pass results rows signs tells'.split(' '),
);

const MESSAGE =
  'A kind of beat is not asked for its name: say in src/core/kinds what it does (Kind, Author) and ask that, by kindOf, authorOf, isFork, isLast or optionsOf.';

const isText = (node, among) => node.type === 'Literal' && typeof node.value === 'string' && among.has(node.value);
const isKind = (node) =>
  (node.type === 'MemberExpression' && !node.computed && node.property.name === 'kind') ||
  (node.type === 'MemberExpression' && node.computed && isText(node.property, new Set(['kind']))) ||
  (node.type === 'Identifier' && node.name === 'kind') ||
  (node.type === 'ChainExpression' && isKind(node.expression));

const rule = {
  create(context) {
    const refuse = (node) => context.report({ node, message: MESSAGE });
    return {
      BinaryExpression(node) {
        const { operator, left, right } = node;
        const compared = ['===', '!==', '==', '!='].includes(operator);
        if (compared && ((isKind(left) && isText(right, KINDS)) || (isKind(right) && isText(left, KINDS))))
          refuse(node);
        if (operator === 'in' && isText(left, KEYS)) refuse(node);
      },
      SwitchStatement(node) {
        if (!isKind(node.discriminant)) return;
        for (const one of node.cases) if (one.test && isText(one.test, KINDS)) refuse(one);
      },
    };
  },
};

export default { meta: { name: 'beats' }, rules: { 'ask-the-kind': rule } };
