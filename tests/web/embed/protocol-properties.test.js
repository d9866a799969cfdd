// Whatever another page sends is a well-formed request, or is refused in a few words that say which value it was.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  errorMessage,
  isHello,
  methodNames,
  readRequest,
  RequestError,
  requestId,
} from '../../../web/embed/protocol.js';

const anything = fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true });
const fields = fc.constantFrom(
  'step',
  'steps',
  'experiment',
  'playing',
  'speed',
  'theme',
  'part',
  '__proto__',
);
const requests = fc.record(
  {
    id: fc.oneof(fc.nat(), fc.string({ maxLength: 120 }), anything),
    method: fc.oneof(fc.constantFrom(...methodNames), anything),
    values: fc.oneof(
      fc.dictionary(fields, fc.oneof(fc.nat(), fc.boolean(), fc.double(), anything)),
      anything,
    ),
  },
  { requiredKeys: [] },
);

test('a request is taken whole, or refused in words', () => {
  fc.assert(
    fc.property(fc.oneof(requests, anything), (data) => {
      try {
        const { id, method, values } = readRequest(data);
        assert.equal(id, requestId(data));
        assert.ok(methodNames.includes(method));
        // What was taken is taken again.
        assert.deepEqual(readRequest({ id, method, values }), { id, method, values });
      } catch (error) {
        assert.ok(error instanceof RequestError, String(error));
        assert.ok(error.problems.length > 0);
        for (const { message, field, value } of errorMessage(error).problems) {
          assert.ok(message.includes(field) && message.includes(value));
          assert.ok(message.length < 400, 'a problem is told in short');
        }
      }
    }),
    { numRuns: 2000 },
  );
});

test('no message changes what all objects have', () => {
  fc.assert(
    fc.property(fc.string(), anything, (name, value) => {
      const data = JSON.parse(`{"id": 1, "method": "setState", "values": {"__proto__": {}}}`);
      data.values[name] = value;
      try {
        readRequest(data);
      } catch (error) {
        assert.ok(error instanceof RequestError);
      }
      assert.equal(Object.keys(Object.prototype).length, 0);
    }),
  );
});

test('anything may be asked whether it is a greeting', () => {
  fc.assert(fc.property(anything, (data) => typeof isHello(data) === 'boolean'));
});
