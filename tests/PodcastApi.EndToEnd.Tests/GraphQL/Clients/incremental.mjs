// graphql-js: random operations with @defer and @stream are delivered in the same parts, whatever the payloads they come in.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { buildSchema, experimentalExecuteIncrementally, GraphQLDeferDirective, GraphQLSchema, GraphQLStreamDirective, parse, validate } from 'graphql';

const { sdl, cases } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const config = buildSchema(sdl).toConfig();
const schema = new GraphQLSchema({ ...config, directives: [...config.directives, GraphQLDeferDirective, GraphQLStreamDirective] });

// The value at a path, by the same hash as on the other side.
function hash(seed, text) {
  let value = (2166136261 ^ seed) >>> 0;
  for (const character of text) value = Math.imul(value ^ character.charCodeAt(0), 16777619) >>> 0;
  return (value ^ (value >>> 15)) >>> 0;
}
function valueAt(seed, type, path) {
  const number = hash(seed, path);
  if (number % 29 === 0) return new Error(`Nothing at ${path}.`);
  if (number % 19 === 0) return null;
  const name = type.replaceAll('!', '');
  if (name.startsWith('[')) {
    return Array.from({ length: number % 4 }, (_, index) => valueAt(seed, type.slice(type.indexOf('[') + 1, type.lastIndexOf(']')), `${path}/${index}`));
  }
  return name === 'String' ? `s${number % 100}` : {};
}
const pathOf = (path) => (path ? (path.prev ? `${pathOf(path.prev)}/${path.key}` : `${path.key}`) : '');

// What was delivered, by the place and label of each delivery: neither ids nor payloads nor the order of errors count.
const sorted = (list) => list.map((item) => JSON.stringify(item)).sort();
const error = ({ message, locations, path }) => ({ message, locations, path });
function gather([initial, ...payloads]) {
  const open = new Map();
  const deliveries = [];
  const begin = (pending) => pending?.forEach(({ id, path, label }) => open.set(id, { path, label, parts: [], items: [], errors: [] }));
  begin(initial.pending);
  for (const payload of payloads) {
    begin(payload.pending);
    for (const { id, subPath, data, items, errors } of payload.incremental ?? []) {
      const delivery = open.get(id);
      if (items) {
        delivery.items.push(...items);
        delivery.errors.push(...(errors ?? []).map(error));
      } else {
        delivery.parts.push({ subPath: subPath ?? [], data, errors: sorted((errors ?? []).map(error)) });
      }
    }
    for (const { id, errors } of payload.completed ?? []) {
      const { parts, errors: itemErrors, ...delivery } = open.get(id);
      deliveries.push({ ...delivery, parts: sorted(parts), itemErrors: sorted(itemErrors), failure: errors?.map(error) });
      open.delete(id);
    }
  }
  assert.equal(open.size, 0);
  assert.equal((payloads.at(-1) ?? initial).hasNext ?? false, false);
  return { data: initial.data, errors: sorted((initial.errors ?? []).map(error)), deliveries: sorted(deliveries) };
}

let parts = 0;
for (const { seed, query, answers } of cases) {
  const document = parse(query);
  assert.deepEqual(validate(schema, document).map(({ message }) => message), [], query);
  const result = await experimentalExecuteIncrementally({
    schema,
    document,
    fieldResolver: (_source, _arguments, _context, info) => valueAt(seed, String(info.returnType), pathOf(info.path)),
  });
  const expected = [result.initialResult ?? result];
  if (result.subsequentResults) for await (const payload of result.subsequentResults) expected.push(payload);
  const plain = gather(JSON.parse(JSON.stringify(expected)));
  parts += plain.deliveries.length;
  assert.deepEqual(gather(answers), plain, `seed ${seed}: ${query}`);
}
console.log(`${cases.length} operations, ${parts} deliveries`);
