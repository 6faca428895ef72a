// Checks the catalogues: the same keys and placeholders in both languages, every key used and every used key
// there, a label for every value of every enum of the contract, and no words written into JSX past the catalogues.
//   node check-messages.mjs          check
//   node check-messages.mjs --sort   put the keys in order first
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { buildSchema, isEnumType } from 'graphql';

const web = dirname(fileURLToPath(import.meta.url));
const catalogueFile = (language) => join(web, `src/messages/${language}.json`);
const read = (language) => JSON.parse(readFileSync(catalogueFile(language), 'utf8'));

if (process.argv.includes('--sort')) {
  for (const language of ['uk', 'en']) {
    const sorted = Object.fromEntries(Object.entries(read(language)).sort(([a], [b]) => (a < b ? -1 : 1)));
    writeFileSync(catalogueFile(language), `${JSON.stringify(sorted, null, 2)}\n`);
  }
}

const uk = read('uk');
const en = read('en');
const faults = [];

for (const key of Object.keys(uk)) if (!(key in en)) faults.push(`${key}: no English`);
for (const key of Object.keys(en)) if (!(key in uk)) faults.push(`${key}: no Ukrainian`);
for (const key of Object.keys(uk)) {
  if (!(key in en)) continue;
  const [ours, theirs] = [placeholders(uk[key]), placeholders(en[key])];
  if (ours !== theirs) faults.push(`${key}: placeholders differ, uk {${ours}}, en {${theirs}}`);
  for (const form of ['one', 'few', 'many', 'other']) {
    if (/, plural,/.test(uk[key]) && !new RegExp(`\\b${form} \\{`).test(uk[key]))
      faults.push(`${key}: Ukrainian has no plural form “${form}”`);
  }
}
for (const [language, catalogue] of [
  ['uk', uk],
  ['en', en],
]) {
  const keys = Object.keys(catalogue);
  const misplaced = keys.find((key, index) => index > 0 && key < keys[index - 1]);
  if (misplaced) faults.push(`${language}.json: ${misplaced} is out of order; run with --sort`);
}

const schema = buildSchema(readFileSync(join(web, '../schema.graphql'), 'utf8'));
for (const type of Object.values(schema.getTypeMap())) {
  if (!isEnumType(type) || type.name.startsWith('__') || type.name.endsWith('OrderField')) continue;
  for (const { name } of type.getValues()) {
    if (!(`enum.${type.name}.${name}` in uk)) faults.push(`enum.${type.name}.${name}: no label`);
  }
}

const literals = new Set();
const prefixes = ['enum.'];
for (const file of readdirSync(join(web, 'src'), { recursive: true, encoding: 'utf8' })) {
  if (!/\.tsx?$/.test(file) || file.startsWith('graphql/')) continue;
  const source = ts.createSourceFile(
    file,
    readFileSync(join(web, 'src', file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  visit(source, source);
}
for (const key of Object.keys(uk)) {
  if (!literals.has(key) && !prefixes.some((prefix) => key.startsWith(prefix))) faults.push(`${key}: nobody uses it`);
}

for (const fault of faults) console.error(fault);
console.log(`messages: ${Object.keys(uk).length} keys in 2 languages, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;

function visit(node, source) {
  if (ts.isStringLiteralLike(node)) literals.add(node.text);
  if (ts.isTemplateExpression(node) && /^[a-zA-Z]+\./.test(node.head.text)) prefixes.push(node.head.text);
  if (ts.isJsxText(node) && /\p{L}{2,}/u.test(node.text)) report(node, node.text.trim(), source);
  if (
    ts.isJsxAttribute(node) &&
    ['title', 'label', 'placeholder', 'aria-label', 'alt', 'description'].includes(node.name.getText())
  ) {
    const { initializer } = node;
    if (
      initializer &&
      ts.isStringLiteral(initializer) &&
      !initializer.text.startsWith('https://') &&
      /\p{L}{2,}/u.test(initializer.text)
    )
      report(node, initializer.text, source);
  }
  ts.forEachChild(node, (child) => visit(child, source));
}

function report(node, text, source) {
  const { line } = source.getLineAndCharacterOfPosition(node.getStart());
  faults.push(`src/${source.fileName}:${line + 1}: “${text}” stands outside the catalogues`);
}

/** Names of the arguments of an ICU message, sorted; the single word of a plural form is not one. */
function placeholders(message) {
  return [
    ...new Set(
      [...message.matchAll(/(?<!(?:\b(?:one|few|many|other)|=\d+) )\{(\w+)(?=[,}])/g)].map(([, name]) => name),
    ),
  ]
    .sort()
    .join(', ');
}
