// EventSource: hears of a change, loses its connection, and comes back to hear of the one that it missed.
import assert from 'node:assert/strict';
import { EventSource } from 'eventsource';
import { retitle } from './corrections.mjs';

const [base] = process.argv.slice(2);
const asked = [];
let connection;

const source = new EventSource(`${base}v1/changes/stream?since=now&include=resource`, {
  fetch: (url, init) => {
    connection = new AbortController();
    asked.push(init.headers['Last-Event-ID']);
    init.signal?.addEventListener('abort', () => connection.abort());
    return fetch(url, { ...init, signal: connection.signal });
  },
});
const events = [];
let heard = () => {};
source.addEventListener('changes', (event) => {
  events.push(event);
  heard();
});
await new Promise((resolve, reject) => {
  source.addEventListener('open', resolve, { once: true });
  source.addEventListener('error', reject, { once: true });
});

async function title() {
  for (;;) {
    const event = events.shift();
    if (event) {
      const page = JSON.parse(event.data);
      assert.equal(event.lastEventId, page.next);
      const episode = page.data.find((change) => change.type === 'EPISODE');
      if (episode) return { title: episode.resource.title, id: event.lastEventId };
    } else {
      await new Promise((resolve) => { heard = resolve; });
    }
  }
}

const takeBack = await retitle('Heard by EventSource');
const first = await title();
assert.equal(first.title, 'Heard by EventSource');
assert.deepEqual(asked, [undefined]);

connection.abort(new TypeError('The connection is cut.'));
const before = await takeBack();
assert.equal((await title()).title, before);
assert.equal(asked.length, 2);
assert.ok(asked[1], 'it came back without Last-Event-ID');
source.close();
