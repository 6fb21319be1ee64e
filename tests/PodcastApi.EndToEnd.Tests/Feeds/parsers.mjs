// Feeds of the running server, read by parsers that people use: what they find is what REST tells.
import assert from 'node:assert/strict';
import { parseFeed, parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith';
import partytime from 'podcast-partytime';
import RssParser from 'rss-parser';

const base = process.argv[2];
const text = async (path) => {
  const response = await fetch(base + path);
  assert.equal(response.status, 200, path);
  return response.text();
};
const json = async (path) => JSON.parse(await text(path));

for (const podcast of (await json('v1/podcasts?include=hosts')).data) {
  const episodes = (await json(`v1/podcasts/${podcast.slug}/episodes?first=100&include=appearances,chapters,transcripts`)).data;
  const byTitle = new Map(episodes.map((episode) => [episode.sourceTitle, episode]));
  const xml = await text(`v1/podcasts/${podcast.slug}/feed.xml`);

  const simple = await new RssParser().parseString(xml);
  assert.equal(simple.title, podcast.title);
  assert.deepEqual(simple.items.map((item) => item.title), episodes.map((episode) => episode.sourceTitle));
  for (const item of simple.items) {
    const episode = byTitle.get(item.title);
    assert.equal(item.enclosure?.url ?? null, episode.audio?.url ?? null);
    assert.equal(new Date(item.isoDate).getTime(), new Date(episode.publishedAt).getTime());
    assert.equal(Number(item.itunes?.duration ?? 0), episode.durationSeconds ?? 0);
  }

  const rss = parseRssFeed(xml);
  assert.equal(rss.itunes.author, podcast.author ?? undefined);
  for (const item of rss.items) {
    const episode = byTitle.get(item.title);
    const notes = (await json(`v1/episodes/${episode.id}?fields=notesHtml`)).notesHtml;
    assert.equal(item.content?.encoded ?? null, notes);
    assert.equal(item.itunes.episode ?? null, episode.number);
    assert.equal(item.itunes.season ?? null, episode.season);
    assert.equal((item.podcast?.persons ?? []).length, episode.appearances.length);
    assert.equal((item.podcast?.transcripts ?? []).length, episode.transcripts.length);
    assert.equal((item.psc?.chapters ?? []).length, episode.chapters.length);
    if (episode.chapters.length > 0) {
      const response = await fetch(item.podcast.chapters.url);
      assert.deepEqual((await response.json()).chapters.map((chapter) => chapter.title), episode.chapters.map((chapter) => chapter.title));
    }
  }

  const party = partytime.parseFeed(xml);
  assert.ok(party, 'podcast-partytime finds no podcast');
  assert.equal(party.title, podcast.title);
  assert.ok(party.guid, 'no podcast:guid');
  assert.equal(party.items.length, episodes.filter((episode) => episode.audio).length);

  const feed = parseJsonFeed(await text(`v1/podcasts/${podcast.slug}/feed.json`));
  assert.deepEqual(feed.items.map((item) => item.title), episodes.map((episode) => episode.sourceTitle));
  assert.deepEqual(feed.items.map((item) => item.id), rss.items.map((item) => item.guid.value));
}

const opml = parseOpml(await text('v1/opml'));
for (const outline of opml.body.outlines) {
  assert.equal(parseFeed(await (await fetch(outline.xmlUrl)).text()).format, 'rss');
}

const person = (await json('v1/guests?first=1')).data[0];
const credited = (await json(`v1/people/${person.slug}/episodes?first=100`)).data.map((episode) => episode.sourceTitle);
const ofPerson = parseRssFeed(await text(`v1/people/${person.slug}/feed.xml`));
assert.deepEqual(ofPerson.items.map((item) => item.title), credited);
assert.ok(ofPerson.items.every((item) => item.source.url));
