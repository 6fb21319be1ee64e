// graphql-codegen: the types that it makes of the schema and of operations compile, and fit code that uses them.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as operations from '@graphql-codegen/typescript-operations';
import { buildSchema, parse, validate } from 'graphql';

const [endpoint] = process.argv.slice(2);

const sdl = await (await fetch(`${endpoint}/schema.graphql`)).text();
const document = parse(readFileSync('operations.graphql', 'utf8'));
assert.deepEqual(validate(buildSchema(sdl), document), []);

const config = {
  enumsAsTypes: true, useTypeImports: true, strictScalars: true, nonOptionalTypename: false,
  scalars: { DateTime: 'string', LocalDate: 'string', URI: 'string', Long: 'number' },
};
let lines = 0;
for (const [filename, plugin] of [['schema.ts', typescript], ['generated.ts', operations]]) {
  const generated = await codegen({
    filename,
    schema: parse(sdl),
    documents: [{ location: 'operations.graphql', document }],
    config,
    plugins: [{ plugin: {} }],
    pluginMap: { plugin },
  });
  writeFileSync(filename, generated);
  lines += generated.split('\n').length;
}

const compiler = createRequire(import.meta.url).resolve('typescript/lib/tsc.js');
const run = spawnSync(process.execPath, [
  compiler, '--noEmit', '--strict', '--skipLibCheck', '--noUncheckedIndexedAccess', '--exactOptionalPropertyTypes', '--module', 'nodenext', '--target', 'es2022',
  'usage.ts', 'generated.ts', 'schema.ts',
], { encoding: 'utf8' });
assert.equal(run.status, 0, run.stdout + run.stderr);
console.log(`${lines} lines`);
