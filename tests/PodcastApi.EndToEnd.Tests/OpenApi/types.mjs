// openapi-typescript: the types that it makes of the document compile, and fit code that uses them.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import openapiTS, { astToString } from 'openapi-typescript';

const [address] = process.argv.slice(2);

const types = astToString(await openapiTS(new URL(`${address}openapi/v1.json`)));
writeFileSync('generated.ts', types);
const compiler = createRequire(import.meta.url).resolve('typescript/lib/tsc.js');
const run = spawnSync(process.execPath, [
  compiler, '--noEmit', '--strict', '--skipLibCheck', '--noUncheckedIndexedAccess', '--module', 'nodenext', '--target', 'es2022', 'usage.ts', 'generated.ts',
], { encoding: 'utf8' });
assert.equal(run.status, 0, run.stdout + run.stderr);
console.log(`${types.split('\n').length} lines`);
