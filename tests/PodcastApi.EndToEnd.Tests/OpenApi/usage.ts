// What generated types are for: this compiles only if they say what the document says.
import type { components, operations, paths } from './generated.js';

type Episodes = paths['/v1/episodes']['get'];
type Page = Episodes['responses'][200]['content']['application/json'];

export const newest: NonNullable<operations['listEpisodes']['parameters']['query']> = { first: 10, sort: ['-publishedAt'], count: true };

export function titles(page: Page): string[] {
  return page.data.map(episode => episode.title);
}

export function next(page: Page): string | undefined {
  return page.page.hasNextPage ? page.page.endCursor ?? undefined : undefined;
}

export function guests(page: Page): (string | undefined)[] {
  return page.data.flatMap(episode => episode.guests?.map(guest => guest.company?.name ?? guest.person?.name) ?? []);
}

export function why(problem: components['schemas']['Problem']): string {
  return `${problem.status} ${problem.code}: ${problem.detail}`;
}
