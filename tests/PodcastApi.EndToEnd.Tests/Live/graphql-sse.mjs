// graphql-sse in its distinct connections mode: a subscription, a query, and one that is refused.
import assert from 'node:assert/strict';
import { createClient } from 'graphql-sse';
import { retitle } from './corrections.mjs';

const [base] = process.argv.slice(2);
const client = createClient({ url: `${base}graphql`, retryAttempts: 0 });

let connected;
const open = new Promise((resolve) => { connected = resolve; });
const changes = client.iterate(
  { query: 'subscription { changes { changes { type action node { ... on Episode { title podcast { slug } } } } next } }' },
  { connected },
);
const first = changes.next();
await open;
const takeBack = await retitle('Heard by graphql-sse');
const { value } = await first;
assert.equal(value.errors, undefined);
const told = value.data.changes.changes.find((change) => change.type === 'EPISODE');
assert.equal(told.node.title, 'Heard by graphql-sse');
const before = await takeBack();

const again = client.iterate({ query: 'subscription($since: String) { changes(since: $since) { changes { node { ... on Episode { title } } } } }', variables: { since: value.data.changes.next } });
const { value: missed } = await again.next();
assert.ok(missed.data.changes.changes.some((change) => change.node?.title === before));
await again.return();
await changes.return();

const results = [];
for await (const result of client.iterate({ query: '{ revision }' })) results.push(result);
assert.equal(results.length, 1);
assert.ok(results[0].data.revision > 0);

const refused = [];
for await (const result of client.iterate({ query: 'subscription { nothing }' })) refused.push(result);
assert.equal(refused.length, 1);
assert.equal(refused[0].errors[0].extensions.code, 'GRAPHQL_VALIDATION_FAILED');
client.dispose();
