// urql: all episodes forwards by POST and backwards by GET, the same ones in the same order.
import assert from 'node:assert/strict';
import { cacheExchange, Client, fetchExchange, gql } from '@urql/core';

const [endpoint] = process.argv.slice(2);
const size = 7;

const query = gql`
  query Episodes($first: Int, $after: String, $last: Int, $before: String) {
    episodes(first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { cursor node { id title } }
    }
  }
`;

const client = new Client({ url: endpoint, exchanges: [cacheExchange, fetchExchange], preferGetMethod: false });

async function page(variables, context) {
  const { data, error } = await client.query(query, variables, context).toPromise();
  assert.equal(error, undefined);
  return data.episodes;
}

const forwards = [];
for (let after; ;) {
  const { edges, pageInfo, totalCount } = await page({ first: size, after });
  forwards.push(...edges);
  if (!pageInfo.hasNextPage) {
    assert.equal(forwards.length, totalCount);
    break;
  }
  assert.equal(pageInfo.endCursor, edges.at(-1).cursor);
  after = pageInfo.endCursor;
}

const backwards = [];
for (let before; ;) {
  const { edges, pageInfo } = await page({ last: size, before }, { preferGetMethod: 'force' });
  backwards.unshift(...edges);
  if (!pageInfo.hasPreviousPage) {
    break;
  }
  assert.equal(pageInfo.startCursor, edges[0].cursor);
  before = pageInfo.startCursor;
}

assert.ok(forwards.length > 2 * size, 'too few episodes to turn pages');
assert.equal(new Set(forwards.map(edge => edge.node.id)).size, forwards.length);
assert.deepEqual(backwards, forwards);
console.log(`${forwards.length} episodes`);
