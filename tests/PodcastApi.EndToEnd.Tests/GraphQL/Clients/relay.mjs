// relay-compiler: it accepts the schema, and makes pagination and refetch queries of fragments with @connection and @refetchable.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [endpoint] = process.argv.slice(2);

mkdirSync('relay/src', { recursive: true });
writeFileSync('relay/schema.graphql', await (await fetch(`${endpoint}/schema.graphql`)).text());
writeFileSync('relay/relay.config.json', JSON.stringify({
  src: './src', schema: './schema.graphql', language: 'typescript', artifactDirectory: './artifacts', eagerEsModules: true,
  customScalarTypes: { DateTime: 'string', LocalDate: 'string', URI: 'string', Long: 'number' },
}));
mkdirSync('relay/artifacts', { recursive: true });
writeFileSync('relay/src/Episodes.ts', `
  import { graphql } from 'react-relay';

  graphql\`
    query EpisodesQuery($slug: String!) {
      podcast(slug: $slug) { title ...Episodes_podcast }
      ...Episodes_newest
      ...Episodes_backwards
    }
  \`;

  graphql\`
    fragment Episodes_podcast on Podcast
    @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" }, order: { type: "[EpisodeSortInput!]" })
    @refetchable(queryName: "EpisodesPodcastPageQuery") {
      episodes(first: $count, after: $cursor, order: $order) @connection(key: "Episodes_podcast_episodes", filters: ["order"]) {
        totalCount
        edges { node { id title publishedAt guests { name } } }
      }
    }
  \`;

  graphql\`
    fragment Episodes_newest on Query
    @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" })
    @refetchable(queryName: "EpisodesNewestPageQuery") {
      episodes(first: $count, after: $cursor) @connection(key: "Episodes_newest_episodes") {
        edges { node { id ...Episodes_item } }
      }
      people(first: 3) { nodes { id name } }
    }
  \`;

  graphql\`
    fragment Episodes_backwards on Query
    @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" })
    @refetchable(queryName: "EpisodesBackwardsPageQuery") {
      links(last: $count, before: $cursor) @connection(key: "Episodes_backwards_links") {
        edges { node { id url mentions(first: 2) { nodes { id text } } } }
      }
    }
  \`;

  graphql\`
    fragment Episodes_item on Episode @refetchable(queryName: "EpisodesItemQuery") {
      title
      podcast { title }
      links(kinds: [BOOK, PAPER]) { text link { target { __typename ... on Podcast { title } } } }
    }
  \`;
`);

// The package's own launcher: it starts the program of this platform.
const launcher = createRequire(import.meta.url).resolve('relay-compiler/cli.js');
const run = spawnSync(process.execPath, [launcher, './relay.config.json'], { cwd: 'relay', encoding: 'utf8' });
assert.equal(run.status, 0, run.stdout + run.stderr);

const artifacts = readdirSync('relay/artifacts').join(' ');
for (const query of ['EpisodesQuery', 'EpisodesPodcastPageQuery', 'EpisodesNewestPageQuery', 'EpisodesBackwardsPageQuery', 'EpisodesItemQuery']) {
  assert.match(artifacts, new RegExp(`\\b${query}\\.graphql\\.ts\\b`));
}
const [, text] = /"text": ("(?:[^"\\]|\\.)*")/.exec(readFileSync('relay/artifacts/EpisodesQuery.graphql.ts', 'utf8'));
const slug = (await (await post('{ podcasts(first: 1) { nodes { slug } } }')).json()).data.podcasts.nodes[0].slug;
const answer = await (await post(JSON.parse(text), { slug })).json();
assert.equal(answer.errors, undefined);
assert.ok(answer.data.podcast.episodes.edges.length > 0);
console.log(`${artifacts.split(' ').length} artifacts`);

function post(query, variables) {
  return fetch(endpoint, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }) });
}
