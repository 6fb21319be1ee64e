// graphql-sse in its single connection mode: two subscriptions and a query on one stream, one that is stopped, one that is refused.
import assert from 'node:assert/strict';
import { createClient, NetworkError } from 'graphql-sse';
import { retitle } from './corrections.mjs';

const [base] = process.argv.slice(2);
const asked = [];
const client = createClient({
  url: `${base}graphql`,
  singleConnection: true,
  lazy: false,
  retryAttempts: 0,
  onNonLazyError: (error) => { throw error; },
  fetchFn: async (url, init) => {
    const response = await fetch(url, init);
    asked.push(`${init.method} ${response.status}`);
    return response;
  },
});
const until = async (request) => {
  while (!asked.includes(request)) await new Promise((resolve) => setTimeout(resolve, 10));
};

const query = 'subscription { changes { changes { type node { ... on Episode { title } } } } }';
const one = client.iterate({ query });
const other = client.iterate({ query });
const first = one.next();
const second = other.next();
while (asked.filter((request) => request === 'POST 202').length < 2) await new Promise((resolve) => setTimeout(resolve, 10));
const takeBack = await retitle('Heard on one connection');
for (const { value } of [await first, await second]) {
  assert.equal(value.errors, undefined);
  assert.equal(value.data.changes.changes.find((change) => change.type === 'EPISODE').node.title, 'Heard on one connection');
}
await one.return();
await until('DELETE 200');
await takeBack();
await other.return();

const results = [];
for await (const result of client.iterate({ query: '{ revision }' })) results.push(result);
assert.equal(results.length, 1);
assert.ok(results[0].data.revision > 0);

await assert.rejects(client.iterate({ query: 'subscription { nothing }' }).next(), (error) => error instanceof NetworkError && error.response.status === 400);
assert.equal(asked.filter((request) => request === 'PUT 201').length, 1);
assert.equal(asked.filter((request) => request.startsWith('GET')).length, 1);
client.dispose();
