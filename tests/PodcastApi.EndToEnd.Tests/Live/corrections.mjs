// Changes the content through the endpoint of corrections, and takes it back.
import assert from 'node:assert/strict';

const [base, key] = process.argv.slice(2);
const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };

/** Gives a title to the newest episode; resolves to what takes it back. */
export async function retitle(title) {
  const { data: [episode] } = await (await fetch(`${base}v1/episodes?first=1`)).json();
  const body = JSON.stringify({ kind: 'SET', episode: `${episode.podcast.slug}/${episode.slug}`, field: 'title', value: title });
  const response = await fetch(`${base}v1/corrections`, { method: 'POST', headers, body });
  assert.equal(response.status, 201, await response.clone().text());
  const { id } = await response.json();
  return async () => {
    const revoked = await fetch(`${base}v1/corrections/${id}`, { method: 'DELETE', headers });
    assert.equal(revoked.status, 204);
    return episode.title;
  };
}
