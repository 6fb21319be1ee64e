// Apollo Client: relayStylePagination walks all episodes forwards and backwards, and finds the same ones in the same order.
import assert from 'node:assert/strict';
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';

const [endpoint] = process.argv.slice(2);
const size = 7;

const query = gql`
  query Episodes($first: Int, $after: String, $last: Int, $before: String, $where: EpisodeFilterInput, $order: [EpisodeSortInput!]) {
    episodes(first: $first, after: $after, last: $last, before: $before, where: $where, order: $order) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { cursor node { id title publishedAt podcast { id title } } }
    }
  }
`;

async function walk(variables, next) {
  const client = new ApolloClient({
    link: new HttpLink({ uri: endpoint }),
    cache: new InMemoryCache({ typePolicies: { Query: { fields: { episodes: relayStylePagination(['where', 'order']) } } } }),
  });
  const watched = client.watchQuery({ query, variables });
  const subscription = watched.subscribe({});
  let { data } = await client.query({ query, variables });
  for (let step = next(data.episodes.pageInfo); step; step = next(data.episodes.pageInfo)) {
    const before = data.episodes.edges.length;
    await watched.fetchMore({ variables: { ...variables, ...step } });
    data = client.readQuery({ query, variables });
    assert.ok(data.episodes.edges.length > before, 'a page brought nothing');
  }
  subscription.unsubscribe();
  return data.episodes;
}

for (const shared of [{}, { order: [{ title: 'ASC' }, { id: 'DESC' }], where: { status: { eq: 'PUBLISHED' } } }]) {
  const forwards = await walk({ first: size, ...shared }, page => page.hasNextPage && { after: page.endCursor });
  const backwards = await walk({ last: size, ...shared }, page => page.hasPreviousPage && { before: page.startCursor });
  assert.ok(forwards.totalCount > 2 * size, 'too few episodes to turn pages');
  assert.equal(forwards.edges.length, forwards.totalCount);
  assert.equal(new Set(forwards.edges.map(edge => edge.node.id)).size, forwards.totalCount);
  assert.deepEqual(backwards.edges, forwards.edges);
  console.log(`${forwards.totalCount} episodes`);
}
