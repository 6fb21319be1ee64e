// graphql-js: the schema that introspection tells is the one that the SDL tells, and our printer writes as its own does.
import assert from 'node:assert/strict';
import { buildClientSchema, buildSchema, getIntrospectionQuery, printSchema, validateSchema } from 'graphql';

const [endpoint] = process.argv.slice(2);

const sdl = await (await fetch(`${endpoint}/schema.graphql`)).text();
const answer = await fetch(endpoint, {
  method: 'POST',
  headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
  body: JSON.stringify({
    query: getIntrospectionQuery({
      descriptions: true, specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true, oneOf: true,
    }),
  }),
});
const { data, errors } = await answer.json();
assert.equal(errors, undefined);

const told = buildClientSchema(data);
const written = buildSchema(sdl);
assert.deepEqual(validateSchema(told), []);
assert.deepEqual(validateSchema(written), []);
assert.equal(printSchema(told), printSchema(written));
assert.equal(`${printSchema(written)}\n`, sdl);
console.log(`${Object.keys(told.getTypeMap()).length} types`);
