// What generated types are for: this compiles only if they say what the schema says.
import type { EpisodePageQuery, EpisodesQuery, EpisodesQueryVariables, ThingsQuery } from './generated.js';

export const newest: EpisodesQueryVariables = {
  first: 10,
  where: {
    and: [{ podcast: { slug: { eq: 'a-show' } } }, { guests: { some: { person: { name: { startsWith: 'A' } } } } }],
    publishedAt: { gte: '2026-01-01T00:00:00Z' },
    type: { in: ['FULL', 'BONUS'] },
    links: { none: { kind: { eq: 'BOOK' } } },
  },
  order: [{ publishedAt: 'DESC' }, { title: 'ASC' }],
};

export function titles(answer: EpisodesQuery): string[] {
  return answer.episodes?.edges?.map(edge => edge.node.title) ?? [];
}

export function guests(answer: EpisodePageQuery): (string | null | undefined)[] {
  return answer.episode?.guests.map(guest => guest.company?.name ?? guest.person.name) ?? [];
}

export function names(answer: ThingsQuery): string[] {
  return answer.nodes.flatMap(node => (node?.__typename === 'Company' ? [node.name] : []));
}

export function day(answer: EpisodePageQuery): string {
  const written: string | null | undefined = answer.episode?.publishedOn;
  return written ?? 'a draft';
}
