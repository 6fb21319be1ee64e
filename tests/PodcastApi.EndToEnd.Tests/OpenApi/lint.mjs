// The linter's recommended rules find nothing, not even to warn of.
import assert from 'node:assert/strict';
import { createConfig, lintFromString } from '@redocly/openapi-core';

const [address] = process.argv.slice(2);

const source = await (await fetch(`${address}openapi/v1.json`)).text();
const problems = await lintFromString({ source, absoluteRef: 'openapi.json', config: await createConfig({ extends: ['recommended'] }) });
assert.deepEqual(problems.map(problem => `${problem.severity} ${problem.ruleId} ${problem.location[0].pointer}: ${problem.message}`), []);

// It would have told.
const broken = await lintFromString({ source: source.replaceAll('"operationId"', '"operationID"'), absoluteRef: 'openapi.json', config: await createConfig({ extends: ['recommended'] }) });
assert.ok(broken.length > 0);
